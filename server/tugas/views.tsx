import { Pintasan } from '../platform/ui/pintasan.js'
import { sebutan, type Kursi, type Pelaku } from '../values/pelaku.js'
import type { Tenggat } from '../tenggat/service.js'
import type { Halaman } from './kotak.js'
import { LangkahAwal } from './langkah-awal.js'
import type { Jumlah } from './pilihan-tab.js'
import type { BarisTugas } from './queries.js'
import { alamatKotak, disaring, type Pilihan, type Saring, type Tab } from './saring.js'
import type { Saringan } from './saringan.js'
import { FormSaring, SaringanTersimpan } from './view-saring.js'
import { TabelKotak } from './view-tabel.js'

const JUDUL: readonly [Tab, string, string][] = [
  ['semua', 'Semua', 't'],
  ['saya', 'Tugas saya', 's'],
  ['ambil', 'Bisa diambil', 'b'],
  ['dikembalikan', 'Dikembalikan', 'd'],
  ['menunggu', 'Menunggu orang lain', 'm'],
  ['selesai', 'Selesai', 'e'],
]

const PINTASAN: readonly (readonly [string, string])[] = [
  ['j, k', 'tugas berikutnya, sebelumnya'],
  ['Enter', 'buka tugas'],
  ['x', 'pilih tugas'],
  ['a', 'ambil yang dipilih, atau tugas ini'],
  ['p', 'paraf atau tanda tangani yang dipilih, atau tugas ini'],
  ['/', 'cari'],
  ['n', 'halaman berikutnya'],
  ...JUDUL.map(([, judul, huruf]) => [`g ${huruf}`, judul] as const),
]

const KOSONG: Record<Tab, string> = {
  semua: 'Tidak ada tugas di kotak ini. Tugas baru muncul begitu langkah sebelumnya selesai.',
  saya: 'Belum ada tugas di tangan Anda. Ambil satu dari Bisa diambil; yang dialihkan kepada Anda, dan yang hanya untuk Anda, juga tampil di sini.',
  ambil: 'Tidak ada tugas yang menunggu diambil. Yang sudah Anda pegang ada di Tugas saya.',
  dikembalikan:
    'Tidak ada yang dikembalikan. Naskah yang ditolak pemeriksa tampil di sini beserta alasannya untuk Anda perbaiki.',
  menunggu:
    'Tidak ada yang Anda tunggu. Perkara yang Anda mulai atau pernah Anda kerjakan tampil di sini selama menunggu langkah orang lain.',
  selesai: 'Belum ada tugas yang Anda selesaikan. Kerjakan satu dari Tugas saya.',
}
const ORANG_LUAR =
  'Belum ada yang menunggu Anda. Yang perlu Anda kerjakan sendiri, atau putuskan untuk bawahan Anda, tampil di sini.'
const TANPA_JABATAN =
  'Anda tidak memangku jabatan hari ini, jadi tidak ada tugas untuk Anda. Jabatan ditetapkan oleh admin kantor.'

/** A row with its clock as it stands now. */
export type Baris = Omit<BarisTugas, 'tenggat'> & {
  tenggat: Tenggat | null
  /** Decides on a letter whose newest version the reader has opened. */
  siapPutus: boolean
}

interface PropKotak extends Omit<Halaman, 'baris'> {
  baris: Baris[]
  saring: Saring & { tab: Tab }
  jumlah: Jumlah
  /** Counts above this one are only known to be more. */
  batasHitung: number
  pilihan: Pilihan
  saringan: Saringan[]
  saat(d: Date): string
  csrf: string
  /** Address of the script for the keyboard. */
  modul: string
  /** Someone of this office without a post has no inbox, which is not the same as an empty one. */
  pelaku: Pelaku
}

/** Kotak tugas: what is mine, what I may take, what came back, what I wait for, what I did. */
export function KotakTugas(p: PropKotak) {
  const { saring, baris, berikut } = p
  const tab = saring.tab
  return (
    <div data-modul={p.modul}>
      <h1>Kotak tugas</h1>
      <AtasNama kursi={p.pelaku.kursi} saring={saring} />
      <nav class="tab" aria-label="Kotak">
        {JUDUL.map(([t, judul, huruf]) => (
          <a
            href={alamatKotak(saring, { tab: t })}
            aria-current={t === tab ? 'page' : undefined}
            data-tuju={huruf}
          >
            {judul}
            {t !== 'semua' && ` (${banyak(p.jumlah[t], p.batasHitung)})`}
          </a>
        ))}
      </nav>
      <SaringanTersimpan saringan={p.saringan} saring={saring} csrf={p.csrf} />
      <FormSaring saring={saring} pilihan={p.pilihan} terpotong={p.terpotong} />
      {baris.length > 0 ? (
        <TabelKotak baris={baris} tab={tab} saat={p.saat} csrf={p.csrf} />
      ) : (
        <p class="kosong">{kosong(p)}</p>
      )}
      {baris.length === 0 && tab === 'semua' && !disaring(saring) && (
        <LangkahAwal pelaku={p.pelaku} />
      )}
      {berikut && (
        <p>
          <a href={alamatKotak(saring, { sesudah: berikut })} data-berikut>
            Halaman berikutnya
          </a>
        </p>
      )}
      <Pintasan isi={PINTASAN} />
    </div>
  )
}

/** Who acts for others keeps their inboxes apart from the own one. */
function AtasNama({ kursi, saring }: { kursi: readonly Kursi[]; saring: Saring }) {
  const pengganti = kursi.filter((k) => k.sifat !== 'definitif')
  if (pengganti.length === 0) return null
  const pilihan: [string | undefined, string][] = [
    [undefined, 'Semua kotak saya'],
    ...(pengganti.length < kursi.length ? [['sendiri', 'Jabatan saya sendiri'] as const] : []),
    ...pengganti.map((k) => [k.pemangkuId, sebutan(k)] as const),
  ].map(([kode, nama]) => [kode, nama!])
  return (
    <nav class="tab" aria-label="Atas nama">
      {pilihan.map(([kode, nama]) => (
        <a
          href={alamatKotak(saring, { sebagai: kode ?? '' })}
          aria-current={kode === saring.sebagai ? 'page' : undefined}
        >
          {nama}
        </a>
      ))}
    </nav>
  )
}

const banyak = (n: number, batas: number) => (n > batas ? `lebih dari ${batas}` : String(n))

function kosong({ pelaku, saring, berikut }: PropKotak): string {
  if (pelaku.luar && saring.tab === 'semua' && !disaring(saring)) return ORANG_LUAR
  if (
    pelaku.kursi.length === 0 &&
    !pelaku.luar &&
    saring.tab !== 'selesai' &&
    saring.tab !== 'menunggu'
  )
    return TANPA_JABATAN
  if (!disaring(saring)) return KOSONG[saring.tab]
  return berikut
    ? 'Belum ada yang cocok di antara tugas yang diperiksa sejauh ini. Lanjutkan ke halaman berikutnya.'
    : 'Tidak ada tugas yang cocok. Longgarkan saringan, coba kotak lain, atau hapus saringannya.'
}
