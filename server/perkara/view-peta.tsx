import type { JSX } from 'preact'
import type { DrawnShape } from '../platform/engine/drawing.js'
import { BpmnSheets } from '../platform/ui/bpmn-sheets.js'
import { INK } from '../platform/ui/bpmn/ink.js'
import { Tag } from '../platform/ui/bpmn/tag.js'
import { Tabel, type KolomTabel } from '../platform/ui/table.js'
import { jalurTautan } from '../platform/ui/tautan.js'
import type { UsulDibaca } from './pindah/baca.js'
import type { LangkahPerkara, PetaPerkara } from './peta-perkara.js'

type Saat = (d: Date) => string

interface Prop {
  peta: PetaPerkara
  /** Proposals to move the case, agreed or not. */
  pindah: UsulDibaca[]
  saat: Saat
}

/** Where a case stands on its SOP: in one sentence, as a drawing, and row by row. */
export function HalamanPeta({ peta, pindah, saat }: Prop): JSX.Element {
  const { perkara, lembar, langkah } = peta
  const dipindah = pindah.filter((u) => u.keadaan === 'disetujui')
  const tujuan = new Set(dipindah.map((u) => u.ke))
  const menurut = new Map(langkah.map((l) => [l.elemen, l]))
  return (
    <article class="peta">
      <p class="letak">
        <a href={`/perkara/${perkara.id}`}>{perkara.judul}</a>
      </p>
      <h1>Peta langkah</h1>
      <Ringkas peta={peta} saat={saat} />
      <ul class="peta-kunci">
        <li>
          <b>✓</b> selesai, <b>✓ 2×</b> dikerjakan dua kali
        </li>
        <li>
          <b>▶ gelap, garis tebal</b>: sedang dikerjakan, dengan pemegangnya
        </li>
        <li>
          <b>○ garis putus</b>: sesudah ini
        </li>
        {dipindah.length > 0 && (
          <li>
            <b>⇢ dipindah</b>: perkara dibawa ke sini dengan persetujuan dua orang
          </li>
        )}
        <li>tanpa tanda: belum sampai</li>
      </ul>
      {lembar.gambar.shapes.length > 0 && (
        <BpmnSheets
          id="letak"
          anchors
          drawing={lembar.gambar}
          title={`Letak perkara pada SOP ${lembar.nama}`}
          link={(id) => menurut.get(id)?.jalur ?? null}
          facts={(id) => (menurut.has(id) ? sebutKeadaan(menurut.get(id)!) : null)}
          over={(shape) => {
            const l = menurut.get(shape.id)
            return l && <Tanda shape={shape} l={l} dipindah={tujuan.has(shape.id)} />
          }}
        />
      )}
      <Perpindahan pindah={dipindah} saat={saat} />
      <h2>Langkah demi langkah</h2>
      <Tabel
        keterangan="Langkah SOP dan keadaannya pada perkara ini"
        keteranganTersembunyi
        baris={langkah}
        kolom={kolomLangkah(saat)}
      />
    </article>
  )
}

function Ringkas({ peta: { perkara, langkah }, saat }: { peta: PetaPerkara; saat: Saat }) {
  if (perkara.status === 'dihentikan')
    return (
      <p class="kabar kabar-peringatan">
        Perkara ini dihentikan{perkara.selesai_at && ` pada ${saat(perkara.selesai_at)}`}.{' '}
        <a href={`/perkara/${perkara.id}`}>Alasannya ada pada halaman perkara</a>.
      </p>
    )
  const kini = langkah.filter((l) => l.keadaan === 'kini')
  const berikut = langkah.filter((l) => l.keadaan === 'berikut')
  if (kini.length === 0) {
    return (
      <p>
        {perkara.status === 'selesai'
          ? 'Perkara ini sudah selesai.'
          : 'Tidak ada langkah yang sedang dikerjakan.'}
      </p>
    )
  }
  return (
    <p>
      Sekarang:{' '}
      {kini.map((l, i) => (
        <>
          {i > 0 && '; '}
          <a href={`#letak-${l.elemen}`}>{sebut(l)}</a> (
          {l.siapa || `${l.pelaksana}, belum diambil`})
        </>
      ))}
      .{berikut.length > 0 && ` Sesudah ini: ${berikut.map(sebut).join(' atau ')}.`}
    </p>
  )
}

const sebut = (l: LangkahPerkara): string =>
  l.no ? `langkah ${l.no}, ${l.kegiatan}` : `perkara ${l.kegiatan}`

const KATA = { kini: 'Sedang dikerjakan', selesai: 'Selesai', berikut: 'Sesudah ini', belum: '–' }

const sebutKeadaan = (l: LangkahPerkara): string =>
  [KATA[l.keadaan], l.siapa].filter((k) => k && k !== '–').join(', ') || 'belum sampai'

function Perpindahan({ pindah, saat }: { pindah: UsulDibaca[]; saat: Saat }) {
  if (pindah.length === 0) return null
  return (
    <>
      <h2>Dipindahkan</h2>
      <ul>
        {pindah.map((u) => (
          <li>
            {saat(u.diputus_at!)}: dari langkah {u.dari.map((t) => t.no).join(' dan ')} ke langkah{' '}
            {u.ke_no}. Diusulkan {u.pengusul}, disetujui {u.pemutus}. Alasan: {u.alasan}
          </li>
        ))}
      </ul>
    </>
  )
}

interface PropTanda {
  shape: DrawnShape
  l: LangkahPerkara
  dipindah: boolean
}

/** The state of a step, and above it that the case was brought there. */
const Tanda = ({ shape, l, dipindah }: PropTanda) => (
  <>
    <TandaKeadaan shape={shape} l={l} />
    {dipindah && <Tag text="⇢ dipindah" middle={shape.x + shape.width / 2} y={shape.y} />}
  </>
)

function TandaKeadaan({ shape, l }: { shape: DrawnShape; l: LangkahPerkara }): JSX.Element | null {
  const { x, y, width, height } = shape
  const garis = { x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 11, fill: 'none' }
  if (l.keadaan === 'kini') {
    return (
      <g>
        <rect {...garis} stroke-width={4} stroke={INK.line} />
        <Tag
          text={`▶ ${pendek(l.siapa || 'belum diambil')}`}
          middle={x + width / 2}
          y={y + height}
          dark
        />
      </g>
    )
  }
  if (l.keadaan === 'berikut') {
    return (
      <g>
        <rect {...garis} stroke-width={2} stroke-dasharray="6 4" stroke={INK.line} />
        <Tag text="○ sesudah ini" middle={x + width / 2} y={y + height} dash="2 2" />
      </g>
    )
  }
  if (l.kali === 0) return null
  return <Tag text={l.kali > 1 ? `✓ ${l.kali}×` : '✓'} right={x + width - 4} y={y + height} />
}

// A box is as wide as the SOP drew it; the whole name stands in the table and the tooltip.
const pendek = (nama: string): string => {
  const tanpaGelar = nama.split(',')[0]!
  return tanpaGelar.length > 18 ? `${tanpaGelar.slice(0, 17)}…` : tanpaGelar
}

const kolomLangkah = (saat: Saat): KolomTabel<LangkahPerkara>[] => [
  {
    judul: 'Langkah',
    isi: (l) => {
      const teks = l.no ? `${l.no}. ${l.kegiatan}` : l.kegiatan
      return l.jalur ? <a href={jalurTautan(l.jalur)}>{teks}</a> : teks
    },
  },
  { judul: 'Pelaksana', isi: (l) => l.pelaksana },
  {
    judul: 'Keadaan',
    isi: (l) => (
      <span class={l.keadaan === 'kini' ? 'utama' : undefined}>
        {l.keadaan === 'kini' && '▶ '}
        {l.keadaan === 'selesai' && '✓ '}
        {l.keadaan === 'berikut' && '○ '}
        {KATA[l.keadaan]}
        {l.kali > 1 && `, ${l.kali} kali`}
      </span>
    ),
  },
  { judul: 'Oleh', isi: (l) => l.siapa },
  { judul: 'Sejak', isi: (l) => l.sejak && saat(l.sejak) },
]
