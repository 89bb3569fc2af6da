import { Tabel, type KolomTabel } from '../../platform/ui/table.js'
import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { CetakanRow } from '../cetakan/queries.js'
import { CetakanTerakhir } from '../cetakan/views.js'
import type { BarisBuku, KolomBuku } from './jenis.js'
import { tanggalSingkat } from './susun.js'

export const DaftarBukuKantor = ({ buku }: { buku: { kode: string; nama: string }[] }) => (
  <>
    <h1>Buku-buku</h1>
    <p>Surat dan nomor masuk ke bukunya sendiri; buku dapat dibaca, diunduh, dan dicetak.</p>
    <ul>
      {buku.map((b) => (
        <li>
          <Tautan ke={`/buku/${b.kode}`}>{b.nama}</Tautan>
        </li>
      ))}
    </ul>
    <p class="berjajar">
      <Tautan ke="/register">Register nomor</Tautan>
      <Tautan ke="/pesanan">Nomor pesanan</Tautan>
    </p>
  </>
)

interface PropBuku {
  buku: { kode: string; nama: string; kolom: readonly KolomBuku[] }
  dari: string
  sampai: string
  cari: string
  baris: BarisBuku[]
  berikut: number | null
  cetakan: CetakanRow[]
  csrf: string
}

export function HalamanBuku(p: PropBuku) {
  const { kode, nama } = p.buku
  const periode = `dari=${p.dari}&sampai=${p.sampai}`
  return (
    <>
      <p class="letak">
        <Tautan ke="/buku">Buku-buku</Tautan>
      </p>
      <h1>{nama}</h1>
      <form method="get" action={jalurTautan(`/buku/${kode}`)} class="saring">
        <label>
          Dari <input type="date" name="dari" value={p.dari} />
        </label>
        <label>
          Sampai <input type="date" name="sampai" value={p.sampai} />
        </label>
        <label>
          Cari <input type="search" name="cari" value={p.cari} maxLength={100} />
        </label>
        <button>Tampilkan</button>
      </form>
      <div class="berjajar">
        <a href={jalurTautan(`/buku/${kode}/xlsx?${periode}`)}>Unduh XLSX</a>
        <form method="post" action={jalurTautan(`/buku/${kode}/cetak`)}>
          <input type="hidden" name="_csrf" value={p.csrf} />
          <input type="hidden" name="dari" value={p.dari} />
          <input type="hidden" name="sampai" value={p.sampai} />
          <button class="tombol-tipis">Cetak periode ini (PDF)</button>
        </form>
      </div>
      <Tabel
        keterangan={`${nama}, ${tanggalPanjang(p.dari)} s.d. ${tanggalPanjang(p.sampai)}`}
        baris={p.baris}
        kosong="Tidak ada catatan pada periode ini."
        kolom={p.buku.kolom.map(kolomLayar)}
      />
      {p.berikut !== null && (
        <p>
          <a
            href={jalurTautan(
              `/buku/${kode}?${periode}&cari=${encodeURIComponent(p.cari)}&sesudah=${p.berikut}`,
            )}
          >
            Halaman berikutnya
          </a>
        </p>
      )}
      <CetakanTerakhir cetakan={p.cetakan} />
    </>
  )
}

// The number is what people click on; where a book has none, the running number is.
function kolomLayar(k: KolomBuku, i: number, semua: readonly KolomBuku[]): KolomTabel<BarisBuku> {
  const tautan = semua.some((s) => s.nama === 'nomor') ? k.nama === 'nomor' : i === 0
  return {
    judul: k.judul,
    angka: i === 0,
    isi: (b) => {
      const nilai = b.isi[k.nama] ?? ''
      if (k.tanggal) return <span class="sebaris">{tanggalSingkat(nilai)}</span>
      if (!tautan || !b.tautan) return nilai
      return (
        <span class="nomor">
          <Tautan ke={b.tautan}>{nilai}</Tautan>
        </span>
      )
    },
  }
}
