import { Lencana, type JenisLencana } from '../platform/ui/badge.js'
import { Tabel, type KolomTabel } from '../platform/ui/table.js'

export interface Pekerjaan {
  id: string
  judul: string
  total: number
  selesai: number
  status: string
  galat: string
}
interface Konversi {
  status: string
  jumlah: number
  galat?: string
}
interface Prop {
  pekerjaan: Pekerjaan[]
  konversi: Konversi[]
}

const STATUS: Record<string, readonly [string, JenisLencana]> = {
  menunggu: ['Menunggu', 'info'],
  berjalan: ['Berjalan', 'info'],
  selesai: ['Selesai', 'baik'],
  gagal: ['Gagal', 'bahaya'],
}

/** Long work that people may be waiting on, and how the queue of PDFs stands. */
export function DaftarPekerjaan({ pekerjaan, konversi }: Prop) {
  const macet = konversi.find((k) => k.status === 'menunggu')?.galat
  return (
    <>
      <h1>Pekerjaan latar</h1>
      <p>
        Pekerjaan panjang dikerjakan server di belakang layar; halaman ini menunjukkan sampai di
        mana.
      </p>
      <h2>Antrean PDF</h2>
      {konversi.length === 0 ? (
        <p class="kosong">Belum ada PDF yang diminta.</p>
      ) : (
        <dl class="rekap">
          {konversi.map((k) => (
            <div>
              <dt>{sebut(k.status)[0]}</dt>
              <dd>{k.jumlah.toLocaleString('id-ID')}</dd>
            </div>
          ))}
        </dl>
      )}
      {macet && <p class="kabar kabar-peringatan">{macet}</p>}
      <h2>Pekerjaan panjang</h2>
      <Tabel
        keterangan="Pekerjaan panjang"
        keteranganTersembunyi
        baris={pekerjaan}
        kosong="Belum ada pekerjaan panjang."
        kolom={KOLOM}
      />
    </>
  )
}

const sebut = (status: string): readonly [string, JenisLencana] =>
  STATUS[status] ?? [status, 'netral']

const Kemajuan = ({ p }: { p: Pekerjaan }) => (
  <span class="kemajuan">
    <progress aria-label={p.judul} max={Math.max(1, p.total)} value={p.selesai} /> {p.selesai} dari{' '}
    {p.total}
  </span>
)

const KOLOM: KolomTabel<Pekerjaan>[] = [
  { judul: 'Pekerjaan', isi: (p) => p.judul },
  { judul: 'Kemajuan', isi: (p) => <Kemajuan p={p} /> },
  {
    judul: 'Keadaan',
    isi: (p) => (
      <>
        <Lencana jenis={sebut(p.status)[1]}>{sebut(p.status)[0]}</Lencana>
        {p.galat && <small>{p.galat}</small>}
      </>
    ),
  },
]
