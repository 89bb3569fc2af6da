import { Lencana, type JenisLencana } from '../platform/ui/badge.js'
import { Fakta, Tabel, type KolomTabel } from '../platform/ui/table.js'
import { cetakNip } from '../values/nip.js'
import type { HasilBaris, KeadaanBaris, LaporanImpor } from './impor/jenis.js'

/** More rows than anyone reads on a page; those that need a look come first, JSON carries all. */
const BARIS_TAMPAK = 500

const KEADAAN: Record<KeadaanBaris, { label: string; warna: JenisLencana; urut: number }> = {
  salah: { label: 'Salah', warna: 'bahaya', urut: 0 },
  ganda: { label: 'Ganda', warna: 'peringatan', urut: 1 },
  berubah: { label: 'Berubah', warna: 'info', urut: 2 },
  baru: { label: 'Baru', warna: 'baik', urut: 3 },
  sama: { label: 'Sama', warna: 'netral', urut: 4 },
}

/** What an import would do, row by row. */
export function TampilanLaporan({ laporan }: { laporan: LaporanImpor }) {
  const { jumlah, kolom, tidakDipakai, dilewati } = laporan
  const baris = laporan.baris.toSorted((a, b) => bobot(a) - bobot(b) || a.no - b.no)
  return (
    <>
      <section class="kartu">
        <h2>
          {laporan.namaBerkas}
          {laporan.lembar && `, lembar ${laporan.lembar}`}
        </h2>
        <Fakta
          isi={[
            ['Baris terbaca', jumlah.baris],
            ['Kolom dikenali', kolom.map((k) => k.judul).join(', ')],
            ['Kolom tidak dipakai', tidakDipakai.filter(Boolean).join(', ')],
            [
              'Baris tanpa NIP dan nama',
              dilewati.length > 0 ? `${dilewati.length} baris dilewati` : '',
            ],
          ]}
        />
      </section>
      <Tabel
        keterangan={`Hasil per baris (${Math.min(baris.length, BARIS_TAMPAK)} dari ${baris.length})`}
        baris={baris.slice(0, BARIS_TAMPAK)}
        kolom={KOLOM}
      />
    </>
  )
}

const bobot = (b: HasilBaris): number =>
  KEADAAN[b.keadaan].urut + (b.peringatan.length > 0 ? 0 : 0.5)

function keterangan(b: HasilBaris): string {
  const beda = b.keadaan === 'berubah' ? [`Berubah pada ${b.beda.join(', ')}.`] : []
  const ganda =
    b.keadaan === 'ganda' && b.peringatan.length === 0 ? [`Mengulang baris ${b.gandaDari}.`] : []
  return [...b.galat, ...ganda, ...beda, ...b.peringatan].join(' ')
}

/** One row for the sheet that has all of them. */
export const barisLaporan = (b: HasilBaris) => ({
  ...{ no: b.no, nama: b.nama, nip: b.nip },
  ...{ hasil: KEADAAN[b.keadaan].label, keterangan: keterangan(b) },
})

const KOLOM: KolomTabel<HasilBaris>[] = [
  { judul: 'Baris', isi: (b) => b.no, angka: true },
  { judul: 'Nama', isi: (b) => b.nama || '–' },
  {
    judul: 'NIP',
    isi: (b) => (
      <span class="sebaris">{/^\d{18}$/.test(b.nip) ? cetakNip(b.nip) : b.nip || '–'}</span>
    ),
  },
  {
    judul: 'Hasil',
    isi: (b) => <Lencana jenis={KEADAAN[b.keadaan].warna}>{KEADAAN[b.keadaan].label}</Lencana>,
  },
  { judul: 'Keterangan', isi: keterangan },
]
