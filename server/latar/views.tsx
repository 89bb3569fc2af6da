import type { ComponentChild } from 'preact'
import { Kemajuan } from '../platform/ui/kemajuan.js'
import { Tautan } from '../platform/ui/tautan.js'

interface Prop {
  p: {
    id: string
    judul: string
    status: string
    tahap: string
    total: number
    selesai: number
    pesan: string
    kembali: string
  }
  /** The report of every row; null while there is none. */
  rincian: ComponentChild
  /** It ended so long ago that its report has been cleared. */
  dihapus: boolean
}

/** How far an import is, and at its end what became of each row. */
export function HalamanImpor({ p, rincian, dihapus }: Prop) {
  return (
    <>
      <p class="letak">
        <Tautan ke={p.kembali}>Kembali</Tautan>
      </p>
      <h1>{p.judul}</h1>
      {p.status === 'berjalan' ? (
        <section class="kartu">
          <p>
            <Kemajuan p={p} />
          </p>
          <p>
            Halaman ini boleh ditinggalkan: impor berjalan terus, dan hasilnya diberitahukan kepada
            Anda. Belum ada baris yang tersimpan sampai semuanya selesai.{' '}
            <a href="">Lihat keadaan terbaru</a>
          </p>
        </section>
      ) : (
        <p class={p.status === 'gagal' ? 'kabar kabar-peringatan' : 'kabar'} role="status">
          {p.status === 'gagal' && 'Tidak ada yang disimpan. '}
          {p.pesan}
        </p>
      )}
      {rincian ? (
        <>
          <p>
            <a href={`/pekerjaan/${p.id}/laporan.csv`}>Unduh laporan semua baris (CSV)</a>
          </p>
          {rincian}
        </>
      ) : (
        dihapus && (
          <p class="kosong">
            Rincian per baris sudah dihapus karena memuat nama dan NIP; yang tersimpan hanya hasil
            akhirnya.
          </p>
        )
      )}
    </>
  )
}
