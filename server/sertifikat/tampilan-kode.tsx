import type { ComponentChildren } from 'preact'
import { Lencana, type JenisLencana } from '../platform/ui/badge.js'
import { Tabel } from '../platform/ui/table.js'
import { cetakNip } from '../values/nip.js'
import type { BarisKode } from './kode-periksa.js'

/** More rows than anyone reads on a page; those that do not fit come first, JSON carries all. */
const TAMPAK = 500

const KEADAAN: Record<BarisKode['keadaan'], readonly [string, JenisLencana, number]> = {
  salah: ['Tidak cocok', 'bahaya', 0],
  ganti: ['Berganti', 'peringatan', 1],
  baru: ['Baru', 'baik', 2],
  sama: ['Sama', 'netral', 3],
}

/** What a sheet of codes would do, row by row. */
export function TampilanKode({ baris, belum }: { baris: BarisKode[]; belum: number }) {
  const urut = baris.toSorted(
    (a, b) => KEADAAN[a.keadaan][2] - KEADAAN[b.keadaan][2] || a.no - b.no,
  )
  return (
    <>
      <p>
        {belum === 0
          ? 'Sesudah disimpan semua peserta yang lulus sudah berkode.'
          : `Sesudah disimpan masih ${belum} peserta belum berkode; langkah ini menunggu lembar berikutnya.`}
      </p>
      <Tabel
        keterangan={`Hasil per baris (${Math.min(urut.length, TAMPAK)} dari ${urut.length})`}
        baris={urut.slice(0, TAMPAK)}
        kolom={[
          { judul: 'Baris', isi: (b) => b.no, angka: true },
          { judul: 'Nama', isi: (b) => b.nama || '–' },
          {
            judul: 'NIP',
            isi: (b) => (
              <span class="sebaris">{/^\d{18}$/.test(b.nip) ? cetakNip(b.nip) : b.nip || '–'}</span>
            ),
          },
          { judul: 'Kode registrasi', isi: (b) => b.kode || '–' },
          {
            judul: 'Hasil',
            isi: (b) => <Lencana jenis={KEADAAN[b.keadaan][1]}>{KEADAAN[b.keadaan][0]}</Lencana>,
          },
          { judul: 'Keterangan', isi: (b) => b.sebab },
        ]}
      />
    </>
  )
}

/** Row 7: the roster, and the sheet that was made last. */
export function TampilanLembar({
  roster,
  lembar,
}: {
  roster: ComponentChildren
  lembar: { id: string; nama: string } | undefined
}) {
  return (
    <>
      {roster}
      {lembar && (
        <section class="kartu">
          <h2>Lembar Smartbangkom</h2>
          <p>
            <a href={`/lampiran/${lembar.id}`}>Unduh {lembar.nama}</a> untuk diunggah ke
            Smartbangkom.
          </p>
        </section>
      )}
    </>
  )
}
