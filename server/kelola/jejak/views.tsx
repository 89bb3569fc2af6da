import type { JSX } from 'preact'
import { Tabel } from '../../platform/ui/table.js'
import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import { Waktu } from '../../platform/ui/waktu.js'
import type { BarisJejak, SaringJejak } from './baca-jejak.js'
import { PERIHAL, sebutKejadian, sebutPerubahan } from './kata.js'

interface Prop {
  baris: BarisJejak[]
  berikut: string | null
  saring: SaringJejak
  orang: { id: string; nama: string }[]
  zona: string
}

export function HalamanJejak({ baris, berikut, saring, orang, zona }: Prop): JSX.Element {
  const kueri = kueriDari(saring)
  return (
    <>
      <p class="letak">
        <Tautan ke="/kelola">Pengelolaan</Tautan>
      </p>
      <h1>Jejak perubahan</h1>
      <Saring saring={saring} orang={orang} />
      <p class="berjajar tak-cetak">
        <a href={jalurTautan(`/jejak/xlsx?${kueri}`)}>Unduh XLSX</a>
        <a href={jalurTautan(`/jejak/csv?${kueri}`)}>Unduh CSV</a>
      </p>
      <Tabel
        keterangan="Jejak perubahan, terbaru lebih dahulu"
        keteranganTersembunyi
        kosong="Tidak ada catatan dengan saringan ini. Lebarkan tanggalnya atau pilih semua perihal."
        baris={baris}
        kolom={[
          { judul: 'Kejadian', isi: (b) => <Kejadian b={b} /> },
          { judul: 'Pelaku', isi: (b) => <Pelaku b={b} /> },
          { judul: 'Waktu', isi: (b) => <Waktu saat={b.at} zona={zona} /> },
          { judul: 'Sebelum → sesudah', isi: (b) => <Perubahan b={b} zona={zona} /> },
        ]}
      />
      {berikut && (
        <p>
          <a href={jalurTautan(`/jejak?${kueriDari({ ...saring, sesudah: berikut })}`)}>
            Catatan sebelumnya
          </a>
        </p>
      )}
    </>
  )
}

const Saring = ({ saring, orang }: Pick<Prop, 'saring' | 'orang'>): JSX.Element => (
  <form method="get" action="/jejak" class="saring">
    <label>
      Pelaku{' '}
      <select name="pegawai">
        <option value="">Semua orang</option>
        {orang.map((o) => (
          <option value={o.id} selected={o.id === saring.pegawai}>
            {o.nama}
          </option>
        ))}
      </select>
    </label>
    <label>
      Perihal{' '}
      <select name="perihal">
        <option value="">Semua perihal</option>
        {Object.entries(PERIHAL).map(([kode, nama]) => (
          <option value={kode} selected={kode === saring.perihal}>
            {nama}
          </option>
        ))}
      </select>
    </label>
    <label>
      Dari <input type="date" name="dari" value={saring.dari ?? ''} />
    </label>
    <label>
      Sampai <input type="date" name="sampai" value={saring.sampai ?? ''} />
    </label>
    <button>Tampilkan</button>
  </form>
)

const Kejadian = ({ b }: { b: BarisJejak }): JSX.Element => (
  <span>
    <span class="utama">{sebutKejadian(b)}</span>
    {b.perihal !== 'peristiwa' && b.sebutan && <small class="redup baris-kata">{b.sebutan}</small>}
  </span>
)

const Pelaku = ({ b }: { b: BarisJejak }): JSX.Element => (
  <span>
    {b.nama ?? 'Sistem'}
    {b.token && <small class="redup baris-kata">lewat token {b.token}</small>}
  </span>
)

function Perubahan({ b, zona }: { b: BarisJejak; zona: string }): JSX.Element {
  const baris = sebutPerubahan(b.perubahan, zona)
  if (baris.length === 0) return <span class="redup">–</span>
  const isi = baris.map((t) => <span class="baris-kata utuh">{t}</span>)
  if (baris.length <= 4) return <>{isi}</>
  return (
    <details>
      <summary>{baris.length} isian</summary>
      {isi}
    </details>
  )
}

const kueriDari = (s: SaringJejak): string =>
  new URLSearchParams(Object.entries(s).filter(([, v]) => v) as [string, string][]).toString()
