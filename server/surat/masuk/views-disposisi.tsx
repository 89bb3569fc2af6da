import type { JSX } from 'preact'
import type { TSchema } from 'typebox'
import { FormSkema } from '../../platform/ui/form.js'
import { Fakta, Tabel, type KolomTabel } from '../../platform/ui/table.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { BarisKotak, HitunganDisposisi, SimpulDisposisi, Tab } from './queries-disposisi.js'
import { SkemaSelesai } from './skema-disposisi.js'
import { Keadaan, Pohon } from './views-pohon.js'
import { Sifat } from './views-daftar.js'

type Saat = (d: Date | string) => string

interface PropKotak {
  tab: Tab
  baris: BarisKotak[]
  berikut: string | null
  hitungan: HitunganDisposisi
  hariIni: string
  saat: Saat
}

const NAMA: Record<Tab, string> = {
  baru: 'Baru',
  berjalan: 'Berjalan',
  terlambat: 'Terlambat',
  selesai: 'Selesai',
  'dari-saya': 'Dari saya',
}

/** The disposisi of one person: what came in, what runs, what is late, what was given on. */
export function KotakDisposisi(p: PropKotak): JSX.Element {
  const jumlah: Record<string, number> = { ...p.hitungan }
  return (
    <>
      <h1>Disposisi</h1>
      <nav class="tab" aria-label="Saringan disposisi">
        {(Object.keys(NAMA) as Tab[]).map((t) => (
          <a href={`/disposisi?tab=${t}`} aria-current={t === p.tab ? 'page' : undefined}>
            {NAMA[t]}
            {jumlah[t] ? ` (${jumlah[t]})` : ''}
          </a>
        ))}
      </nav>
      <Tabel
        keterangan={`Disposisi ${NAMA[p.tab].toLowerCase()}`}
        keteranganTersembunyi
        baris={p.baris}
        kosong="Tidak ada disposisi di sini."
        kolom={kolom(p)}
      />
      {p.berikut && (
        <p>
          <a href={`/disposisi?tab=${p.tab}&sesudah=${p.berikut}`}>Halaman berikutnya</a>
        </p>
      )}
    </>
  )
}

const kolom = ({ tab, hariIni, saat }: PropKotak): KolomTabel<BarisKotak>[] => [
  {
    judul: 'Surat',
    isi: (b) => (
      <>
        <a
          class="utama"
          href={tab === 'dari-saya' ? `/surat/masuk/${b.surat_masuk_id}` : `/disposisi/${b.id}`}
        >
          {b.hal ?? 'Surat rahasia'}
        </a>
        <small>
          {b.pengirim && `${b.pengirim}, `}agenda {b.agenda}/{b.tahun}
        </small>
      </>
    ),
  },
  {
    judul: tab === 'dari-saya' ? 'Kepada' : 'Dari',
    isi: (b) => (tab === 'dari-saya' ? b.kepada : (b.dari ?? 'Pimpinan')),
  },
  { judul: 'Instruksi', isi: (b) => b.instruksi },
  {
    judul: 'Batas',
    isi: (b) => b.batas && <span class="sebaris">{tanggalPanjang(b.batas)}</span>,
  },
  { judul: 'Diberikan', isi: (b) => saat(b.dibuat_at) },
  { judul: 'Keadaan', isi: (b) => <Keadaan d={b} hariIni={hariIni} /> },
]

interface PropDisposisi {
  surat: any
  disposisi: SimpulDisposisi
  simpul: SimpulDisposisi[]
  skema: TSchema
  hariIni: string
  saat: Saat
  csrf: string
}

/** One disposisi before its receiver: what is asked, report or pass on, and the tree around it. */
export function HalamanDisposisi(p: PropDisposisi): JSX.Element {
  const { surat: s, disposisi: d } = p
  const berjalan = d.milik && !d.batal_at && !d.selesai_at
  return (
    <>
      <p class="letak">
        <a href="/disposisi">Disposisi</a> ·{' '}
        <a href={`/surat/masuk/${s.id}`}>
          Surat masuk {s.agenda}/{s.tahun}
        </a>
      </p>
      <h1>
        {s.hal} <Keadaan d={d} hariIni={p.hariIni} />
      </h1>
      <Fakta
        isi={[
          ['Surat dari', s.pengirim],
          ['Nomor surat', s.nomor || 'Tanpa nomor'],
          ['Tanggal surat', tanggalPanjang(s.tanggal)],
          ['Sifat', <Sifat urgensi={s.urgensi} keamanan={s.keamanan} />],
          ['Pindaian', s.sha256 && <a href={`/surat/masuk/${s.id}/pindaian`}>Buka pindaian</a>],
          ['Disposisi dari', d.dari ?? 'Pimpinan'],
          ['Kepada', d.kepada],
          ['Instruksi', d.instruksi],
          ['Catatan', d.catatan && <span class="utuh">{d.catatan}</span>],
          ['Batas waktu', d.batas && tanggalPanjang(d.batas)],
        ]}
      />
      {berjalan && <Tindakan {...p} />}
      <h2>Rangkaian disposisi</h2>
      <Pohon
        simpul={p.simpul.map((x) => (x.id === d.id ? { ...x, milik: false } : x))}
        hariIni={p.hariIni}
        saat={p.saat}
        csrf={p.csrf}
      />
    </>
  )
}

const Tindakan = ({ disposisi: d, skema, csrf }: PropDisposisi) => (
  <div class="dua">
    <section class="kartu">
      <h2>Laporkan selesai</h2>
      <FormSkema
        skema={SkemaSelesai}
        aksi={`/disposisi/${d.id}/selesai`}
        csrf={csrf}
        tombol="Laporkan selesai"
      />
    </section>
    <section class="kartu">
      <h2>Teruskan</h2>
      <FormSkema
        skema={skema}
        aksi={`/disposisi/${d.id}/teruskan`}
        csrf={csrf}
        tombol="Teruskan disposisi"
      />
    </section>
  </div>
)
