import type { JSX } from 'preact'
import { Tabel } from '../platform/ui/table.js'
import type { Hasil } from './tetapkan.js'

const TAMPIL = 200
const angka = (n: number | null): string =>
  n === null ? '–' : n.toLocaleString('id-ID', { maximumFractionDigits: 2 })

/** Row 10: everybody against the rule of this kind of training, those who would fail first. */
export function TampilanTimbang(p: { hasil: Hasil[]; pelatihanId: string }): JSX.Element {
  const gagal = p.hasil.filter((h) => h.sebab)
  const urut = [...gagal, ...p.hasil.filter((h) => !h.sebab)].slice(0, TAMPIL)
  return (
    <section>
      <h2>Rekap nilai dan kehadiran</h2>
      <p>
        Menurut syarat yang berlaku {p.hasil.length - gagal.length} dari {p.hasil.length} peserta
        memenuhi, {gagal.length} tidak. Bila batas di bawah diubah, hitungannya menyusul saat
        ditetapkan.
      </p>
      <Tabel
        keterangan={
          urut.length < p.hasil.length ? `${urut.length} dari ${p.hasil.length}` : 'Peserta'
        }
        kosong="Daftar peserta masih kosong."
        baris={urut}
        kolom={[
          { judul: 'Nama', isi: (h) => h.nama },
          { judul: 'Kehadiran (%)', isi: (h) => angka(h.hadir), angka: true },
          { judul: 'Nilai', isi: (h) => angka(h.nilai), angka: true },
          { judul: 'Kualifikasi', isi: (h) => h.kualifikasi || '–' },
          {
            judul: 'Hasil',
            isi: (h) =>
              h.sebab ? (
                <>
                  Tidak memenuhi<small>{h.alasan || h.sebab}</small>
                </>
              ) : (
                'Memenuhi'
              ),
          },
        ]}
      />
      <p>
        <a href={`/pelatihan/${p.pelatihanId}/hasil`}>
          Susun berita acara kelulusan dan konsep laporan
        </a>
        , sebaiknya sesudah kelulusan ditetapkan.
      </p>
    </section>
  )
}
