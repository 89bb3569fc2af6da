import type { JSX } from 'preact'
import { Lencana } from '../../ui/badge.js'
import { Tabel } from '../../ui/table.js'
import { Tautan } from '../../ui/tautan.js'
import type { BarisGalat } from './katalog-galat.js'
import type { Kolom, Tindakan } from './tindakan.js'

const SIAPA: Record<string, string> = { publik: 'Siapa saja', masuk: 'Yang masuk', admin: 'Admin' }

/** One group of the API: what it offers, one after the other, then how it refuses. */
export function HalamanBagian(p: {
  nama: string
  tindakan: Tindakan[]
  galat: BarisGalat[]
}): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke="/api/dokumentasi">API Paraf</Tautan>
      </p>
      <h1>{p.nama}</h1>
      <ul class="api-daftar">
        {p.tindakan.map((t) => (
          <li>
            <a href={`#${t.id}`}>{t.judul}</a>{' '}
            <code>
              {t.metode} {t.jalur}
            </code>
          </li>
        ))}
      </ul>
      {p.tindakan.map((t) => (
        <Satu t={t} />
      ))}
      {p.galat.length > 0 && (
        <section>
          <h2 id="galat">Galat di bagian ini</h2>
          <p>
            Di samping <Tautan ke="/api/dokumentasi#galat">galat umum</Tautan>.
          </p>
          <TabelGalat galat={p.galat} />
        </section>
      )}
    </>
  )
}

function Satu({ t }: { t: Tindakan }): JSX.Element {
  return (
    <section class="kartu" id={t.id}>
      <h2>{t.judul}</h2>
      <p>
        <code class="utuh">
          {t.metode} {t.jalur}
        </code>
      </p>
      <p>
        <Lencana jenis={t.akses === 'admin' ? 'peringatan' : 'netral'}>
          {SIAPA[t.akses] ?? t.akses}
        </Lencana>{' '}
        {t.akses !== 'publik' && (
          <Lencana>{t.lewatToken ? 'Sesi atau token' : 'Hanya sesi'}</Lencana>
        )}
      </p>
      {t.keterangan && <p>{t.keterangan}</p>}
      <TabelKolom judul="Alamat" kolom={t.alamat} />
      <TabelKolom judul="Isian JSON" kolom={t.isian} />
      {t.isianBebas && <p>Isian JSON mengikuti keadaan: baca dahulu halaman yang sama.</p>}
      <TabelKolom judul="Jawaban" kolom={t.jawaban} />
      <p class="redup">
        Berhasil: {t.status}
        {t.berkas ? ', isi berkas' : ', JSON'}. Gagal: {kemungkinan(t)}.
      </p>
    </section>
  )
}

/** The refusals an entry can meet, by its shape; the sentence says which it was. */
function kemungkinan(t: Tindakan): string {
  const isi = t.isian.length > 0 || t.isianBebas || t.alamat.some((k) => k.nama.startsWith('?'))
  return [
    isi && '400 isian salah',
    t.akses !== 'publik' && '401 belum masuk',
    t.akses !== 'publik' && '403 tidak berwenang',
    t.alamat.some((k) => k.nama.startsWith('{')) && '404 tidak ada',
    t.metode === 'POST' && '409 atau 422 menurut aturan',
    '503 sibuk',
  ]
    .filter(Boolean)
    .join('; ')
}

function TabelKolom({ judul, kolom }: { judul: string; kolom: Kolom[] }): JSX.Element | null {
  if (kolom.length === 0) return null
  return (
    <Tabel
      keterangan={judul}
      baris={kolom}
      kolom={[
        { judul: 'Nama', isi: (k) => <code>{k.nama}</code> },
        { judul: 'Wajib', isi: (k) => (k.wajib ? 'ya' : 'tidak') },
        { judul: 'Jenis', isi: (k) => k.jenis },
        { judul: 'Arti', isi: (k) => [k.judul, k.keterangan].filter(Boolean).join('. ') || '–' },
      ]}
    />
  )
}

export function TabelGalat({ galat }: { galat: BarisGalat[] }): JSX.Element {
  return (
    <Tabel
      keterangan="Galat"
      keteranganTersembunyi
      baris={galat}
      kolom={[
        { judul: 'Kode', isi: (g) => <code>{g.kode}</code> },
        { judul: 'Status', isi: (g) => g.status, angka: true },
        { judul: 'Kalimat', isi: (g) => g.pesan },
      ]}
    />
  )
}
