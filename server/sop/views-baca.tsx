import type { ComponentChildren, JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { lanjutanLangkah, type Lanjutan } from './alur-kata.js'
import type { BarisLembar, LembarSop } from './lembar.js'
import type { VersiSop } from './versi.js'

type Saat = (d: Date) => string

const TAB = [
  ['', 'Tabel dan diagram'],
  ['/teks', 'Uraian'],
  ['/versi', 'Versi dan riwayat'],
] as const

/** The three ways to look at an SOP. */
export function TabSop({ kode, kini }: { kode: string; kini: string }): JSX.Element {
  const jalur = `/sop/${encodeURIComponent(kode)}`
  return (
    <nav class="tab" aria-label="Bagian SOP">
      {TAB.map(([akhir, judul]) => (
        <a href={jalur + akhir} aria-current={akhir === kini ? 'page' : undefined}>
          {judul}
        </a>
      ))}
    </nav>
  )
}

/** The SOP as a text: who does what, with what, for how long, and what comes after. */
export function TeksSop({ lembar }: { lembar: LembarSop }): JSX.Element {
  const lanjut = lanjutanLangkah(lembar)
  return (
    <article>
      <h1>SOP {lembar.nama}</h1>
      <TabSop kode={lembar.kode} kini="/teks" />
      <ol class="langkah-sop">
        {lembar.baris.map((b) => (
          <Langkah b={b} lanjut={lanjut.get(b.id) ?? []} />
        ))}
      </ol>
    </article>
  )
}

const Langkah = ({ b, lanjut }: { b: BarisLembar; lanjut: Lanjutan[] }): JSX.Element => (
  <li id={b.id}>
    <h2>
      {b.no}. {b.kegiatan}
    </h2>
    <p>
      Dikerjakan oleh <strong>{b.pelaksana}</strong>
      {b.waktu && <>, waktu baku {b.waktu}</>}.
      <Kalimat kata="Memerlukan" isi={b.kelengkapan} />
      <Kalimat kata="Menghasilkan" isi={b.output} />
      <Kalimat kata="Keterangan" isi={b.ket} />
    </p>
    {lanjut.length > 0 && (
      <p class="redup">
        Sesudah ini:{' '}
        {lanjut.map((l, i) => (
          <>
            {i > 0 && '; '}
            {l.bila && `${l.bila}: `}
            {l.baris ? <a href={`#${l.baris}`}>{l.ke}</a> : l.ke}
          </>
        ))}
        .
      </p>
    )}
  </li>
)

const Kalimat = ({ kata, isi }: { kata: string; isi: string }): JSX.Element | null =>
  isi ? (
    <>
      {' '}
      {kata}: {isi.replace(/\.$/, '')}.
    </>
  ) : null

/** Every version that was in force, the newest first, and what it changed. */
export function RiwayatSop(p: {
  kode: string
  versi: readonly VersiSop[]
  saat: Saat
}): JSX.Element {
  return (
    <>
      <h1>SOP {p.versi[0]!.nama}</h1>
      <TabSop kode={p.kode} kini="/versi" />
      {p.versi.map((v) => (
        <section class="kartu">
          <h2>
            Versi {v.nomor} {v.aktif && <Lencana jenis="baik">Berlaku</Lencana>}
          </h2>
          <p>
            Berlaku sejak {p.saat(v.sejak)}
            {v.sampai && ` sampai ${p.saat(v.sampai)}`}. {sebutPerkara(v)}{' '}
            <a href={`/sop/${encodeURIComponent(p.kode)}?versi=${v.nomor}`}>Baca versi ini</a>
          </p>
          {v.alasan && <p>Alasan perubahan: {v.alasan}</p>}
          <Beda v={v} />
        </section>
      ))}
    </>
  )
}

const sebutPerkara = ({ perkara, berjalan }: VersiSop): string =>
  perkara === 0
    ? 'Belum ada perkara yang memakainya.'
    : `Dipakai ${perkara.toLocaleString('id-ID')} perkara, ${berjalan.toLocaleString('id-ID')} masih berjalan.`

function Beda({ v }: { v: VersiSop }): JSX.Element {
  if (v.beda === null) return <Kecil>Versi pertama yang tercatat.</Kecil>
  if (v.beda.length === 0)
    return <Kecil>Tabel dan identitasnya sama dengan versi sebelumnya; diagramnya berubah.</Kecil>
  return (
    <>
      <h3>Yang berubah dari versi {v.nomor - 1}</h3>
      <ul>
        {v.beda.map((kalimat) => (
          <li>{kalimat}</li>
        ))}
      </ul>
    </>
  )
}

const Kecil = ({ children }: { children: ComponentChildren }): JSX.Element => (
  <p class="redup">{children}</p>
)
