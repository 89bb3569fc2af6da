import type { KesehatanKonversi } from '../platform/docx/konversi/types.js'
import { Lencana, type JenisLencana } from '../platform/ui/badge.js'
import { HasilPekerjaan, Kemajuan } from '../platform/ui/kemajuan.js'
import { Kirim } from '../platform/ui/kirim.js'
import { Tabel, type KolomTabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import type { PdfGagal } from './pdf-gagal.js'
import type { PekerjaanRow } from './pekerjaan.js'
import { TabelGagal } from './views-gagal.js'

interface Konversi {
  status: string
  jumlah: number
  galat?: string
}
interface Prop {
  pekerjaan: PekerjaanRow[]
  berikut: string | null
  konversi: Konversi[]
  gagal: PdfGagal[]
  kesehatan: KesehatanKonversi
  bolehUlangi: boolean
  csrf: string
  zona: string
}

const STATUS: Record<string, readonly [string, JenisLencana]> = {
  menunggu: ['Menunggu', 'info'],
  berjalan: ['Berjalan', 'info'],
  selesai: ['Selesai', 'baik'],
  gagal: ['Gagal', 'bahaya'],
}

/** Long work that people may be waiting on, how the queue of PDFs stands, and what went wrong. */
export function DaftarPekerjaan({
  pekerjaan,
  berikut,
  konversi,
  gagal,
  kesehatan,
  bolehUlangi,
  csrf,
  zona,
}: Prop) {
  const macet = kesehatan.keterangan || konversi.find((k) => k.status === 'menunggu')?.galat
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
      <TabelGagal gagal={gagal} bolehUlangi={bolehUlangi} csrf={csrf} zona={zona} />
      <h2>Pekerjaan panjang</h2>
      <Tabel
        keterangan="Pekerjaan panjang"
        keteranganTersembunyi
        baris={pekerjaan}
        kosong="Belum ada pekerjaan panjang."
        kolom={kolom(bolehUlangi, csrf)}
      />
      {berikut && (
        <p>
          <a href={`/pekerjaan?sesudah=${berikut}`}>Pekerjaan sebelumnya</a>
        </p>
      )}
    </>
  )
}

const sebut = (status: string): readonly [string, JenisLencana] =>
  STATUS[status] ?? [status, 'netral']

const kolom = (bolehUlangi: boolean, csrf: string): KolomTabel<PekerjaanRow>[] => [
  {
    judul: 'Pekerjaan',
    isi: (p) => (p.impor ? <Tautan ke={`/pekerjaan/${p.id}`}>{p.judul}</Tautan> : p.judul),
  },
  { judul: 'Kemajuan', isi: (p) => <Kemajuan p={p} /> },
  {
    judul: 'Keadaan',
    isi: (p) => (
      <>
        <Lencana jenis={sebut(p.status)[1]}>{sebut(p.status)[0]}</Lencana>
        {p.galat && <small>{p.galat}</small>}
        {bolehUlangi && p.status === 'gagal' && !p.jenis.endsWith('.tte') && (
          <Kirim aksi={`/pekerjaan/${p.id}/ulangi`} csrf={csrf} label="Lanjutkan" />
        )}
      </>
    ),
  },
  { judul: 'Hasil', isi: (p) => <HasilPekerjaan p={p} /> },
]
