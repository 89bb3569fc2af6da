import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import { cetakNip } from '../values/nip.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { sebutCalon, type Calon } from './calon.js'
import type { JanjiUsulan } from './janji-usulan.js'
import { KEADAAN, PUTUSAN } from './kata.js'
import type { SatuUsulan } from './queries.js'
import { SkemaCalon, SkemaTutup, SkemaUji } from './skema.js'
import { JumlahPutusan } from './tampilan.js'

type CalonLengkap = Calon & { kurang: string[]; perhatian: string[] }

interface Prop {
  usulan: SatuUsulan
  calon: CalonLengkap[]
  berikut: number | null
  /** May change it, while its state lets anybody. */
  boleh: boolean
  petugas: boolean
  janji: JanjiUsulan | null
  saat(d: Date): string
  csrf: string
}

/** One proposal, for its agency and for the office. */
export function HalamanSatuUsulan(p: Prop): JSX.Element {
  const { usulan: u, boleh } = p
  const konsep = u.keadaan === 'konsep'
  const alamat = `/usulan/${u.id}`
  return (
    <>
      <p class="letak">
        <Tautan ke={`/usulan/pelatihan/${u.pelatihanId}`}>{u.pelatihan}</Tautan>
      </p>
      <h1>Usulan {u.pd}</h1>
      <Ringkas {...p} />
      {boleh && u.keadaan === 'perbaikan' && (
        <p class="kabar kabar-peringatan">
          Perbaiki atau tarik setiap calon yang dikembalikan, lalu kirim kembali.
        </p>
      )}
      {boleh && (konsep || u.keadaan === 'perbaikan') && <Kirim {...p} />}
      <Tabel
        keterangan="Calon peserta"
        kosong="Belum ada calon. Impor daftarnya atau tambahkan satu per satu di bawah."
        baris={p.calon}
        kolom={[
          { judul: 'Calon', isi: (c) => <Orang c={c} /> },
          { judul: 'Jabatan', isi: (c) => <JabatanCalon c={c} /> },
          ...(konsep ? [] : [{ judul: 'Keadaan', isi: (c: CalonLengkap) => <Putusan c={c} /> }]),
          { judul: 'Perhatian', isi: (c) => <Perhatian c={c} /> },
          { judul: 'Tindakan', isi: (c) => <Tindakan {...p} c={c} /> },
        ]}
      />
      {p.berikut !== null && (
        <p>
          <Tautan ke={`${alamat}?sesudah=${p.berikut}`}>Halaman berikutnya</Tautan>
        </p>
      )}
      {boleh && konsep && <Tambah {...p} />}
      {p.petugas && u.keadaan === 'perbaikan' && (
        <details class="kartu">
          <summary>Tutup tanpa perbaikan</summary>
          <p>Yang belum diperbaiki ditolak dengan alasan ini. Untuk usulan yang tidak dijawab.</p>
          <FormSkema
            skema={SkemaTutup}
            aksi={`${alamat}/tutup`}
            csrf={p.csrf}
            tombol="Tutup usulan"
          />
        </details>
      )}
    </>
  )
}

function Ringkas({ usulan: u, petugas, janji, saat }: Prop): JSX.Element {
  const { kata, warna } = KEADAAN[u.keadaan]
  return (
    <Fakta
      isi={[
        ['Keadaan', <Lencana jenis={warna}>{kata}</Lencana>],
        ['Calon', u.keadaan === 'konsep' ? u.jumlah[''] : <JumlahPutusan jumlah={u.jumlah} />],
        ['Dikirim', u.dikirim_at && saat(u.dikirim_at)],
        ['Diputus paling lambat', u.keadaan === 'verifikasi' && u.jatuh_at ? saat(u.jatuh_at) : ''],
        ['Janji layanan', janji && kataJanji(janji)],
        ['Sertifikat', janji && `${janji.sertifikat} dari ${janji.diterima} yang diterima`],
        [
          'Surat',
          u.surat.sha256 && (
            <Tautan ke={`/usulan/${u.id}/surat`}>
              {u.surat.nomor}
              {u.surat.tanggal && `, ${tanggalPanjang(u.surat.tanggal)}`}
            </Tautan>
          ),
        ],
        [
          'Perkara',
          petugas && u.perkaraId ? (
            <Tautan ke={`/perkara/${u.perkaraId}`}>Buka tugas dan riwayatnya</Tautan>
          ) : (
            ''
          ),
        ],
      ]}
    />
  )
}

/** `ditepati` is null while nobody can say yet. */
const kataJanji = ({ waktu, ditepati, selesai }: JanjiUsulan): string =>
  `Verifikasi ${waktu} (${
    ditepati === null ? 'berjalan' : ditepati ? 'ditepati' : 'terlewati'
  }), lalu lama pelatihan: sampai ${tanggalPanjang(selesai)}`

const Kirim = ({ usulan: u, csrf }: Prop): JSX.Element => (
  <div class="berjajar">
    <form method="post" action={jalurTautan(`/usulan/${u.id}/kirim`)}>
      <input type="hidden" name="_csrf" value={csrf} />
      <button>{u.keadaan === 'konsep' ? 'Kirim usulan' : 'Kirim kembali'}</button>
    </form>
    {u.keadaan === 'konsep' && (
      <form method="post" action={jalurTautan(`/usulan/${u.id}/hapus`)}>
        <input type="hidden" name="_csrf" value={csrf} />
        <button class="tombol-tipis">Hapus konsep</button>
      </form>
    )}
  </div>
)

const Orang = ({ c }: { c: CalonLengkap }): JSX.Element => (
  <>
    {sebutCalon(c)}
    <small class="sebaris">{cetakNip(c.nip)}</small>
  </>
)

const JabatanCalon = ({ c }: { c: CalonLengkap }): JSX.Element => (
  <>
    {c.data.jabatan || '–'}
    <small>{[c.data.golongan, c.data.unitKerja].filter(Boolean).join(', ')}</small>
  </>
)

const Putusan = ({ c }: { c: CalonLengkap }): JSX.Element => (
  <>
    <Lencana jenis={PUTUSAN[c.putusan].warna}>{PUTUSAN[c.putusan].kata}</Lencana>
    {c.alasan && <small class="utuh">{c.alasan}</small>}
    {!c.alasan && c.catatan && <small>Diperbaiki; dikembalikan karena: {c.catatan}</small>}
  </>
)

function Perhatian({ c }: { c: CalonLengkap }): JSX.Element {
  const belum = c.kurang.length > 0 ? [`Belum diisi: ${c.kurang.join(', ')}.`] : []
  return <>{[...belum, ...c.perhatian].join(' ') || '–'}</>
}

function Tindakan({ usulan: u, c, boleh, csrf }: Prop & { c: CalonLengkap }): JSX.Element | null {
  const kembali = c.putusan === 'perbaiki' || (c.putusan === '' && c.catatan !== '')
  const terbuka = u.keadaan === 'konsep' || (u.keadaan === 'perbaikan' && kembali)
  if (!boleh || !terbuka) return <>–</>
  return (
    <span class="berjajar">
      <Tautan ke={`/usulan/${u.id}/peserta/${c.id}`}>Ubah</Tautan>
      <form method="post" action={jalurTautan(`/usulan/${u.id}/peserta/${c.id}/hapus`)}>
        <input type="hidden" name="_csrf" value={csrf} />
        <button class="tombol-tipis" aria-label={`Tarik ${sebutCalon(c)}`}>
          Tarik
        </button>
      </form>
    </span>
  )
}

const Tambah = ({ usulan: u, csrf }: Prop): JSX.Element => (
  <>
    <section class="kartu">
      <h2>Impor daftar</h2>
      <p>
        Berkas diperiksa dahulu tanpa menyimpan apa pun.{' '}
        <a href="/peserta/contoh.xlsx">Unduh contoh lembar</a>
      </p>
      <FormSkema
        skema={SkemaUji}
        aksi={`/usulan/${u.id}/impor/uji`}
        csrf={csrf}
        tombol="Periksa dahulu"
      />
    </section>
    <section class="kartu" id="tambah">
      <h2>Tambah satu calon</h2>
      <p>Yang dikosongkan diisi dari data kepegawaian bila tercatat.</p>
      <FormSkema skema={SkemaCalon} aksi={`/usulan/${u.id}/peserta`} csrf={csrf} tombol="Tambah" />
    </section>
  </>
)
