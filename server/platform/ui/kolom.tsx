import type { ComponentChild, JSX } from 'preact'
import type { Kesalahan } from '../http/kalimat.js'
import type { JsonSkema } from '../http/skema.js'
import { KolomBerkas } from './kolom-berkas.js'
import { KolomTabel } from './kolom-tabel.js'
import { Masukan, type PropKolom } from './masukan.js'
import { berupaBerkas, sebabSalah, useIdKolom } from './nama-kolom.js'
import { daftarPilihan } from './pilihan.js'
import { KelompokCentang, KelompokRadio } from './kolom-pilihan.js'

/** Up to this many choices are shown at once; more go into a list that opens. */
const RADIO_TERBANYAK = 4

interface Prop extends PropKolom {
  salah: readonly Kesalahan[]
}

/** One field with label, hint and fault, shaped by its schema. */
export function Kolom(p: Prop): JSX.Element {
  const { skema: s } = p
  const pilihan = daftarPilihan(s)
  if (s['x-ui'] === 'tersembunyi')
    return <input type="hidden" name={p.nama} value={String(p.nilai ?? '')} />
  if (berupaBerkas(s) || (s.items && berupaBerkas(s.items)))
    return (
      <Bingkai {...p}>
        <KolomBerkas {...p} />
      </Bingkai>
    )
  if (s.type === 'boolean') return <Centang {...p} />
  if (pilihan && pilihan.length <= RADIO_TERBANYAK && s['x-ui'] !== 'pilih') {
    return (
      <Kelompok {...p}>
        <KelompokRadio {...p} pilihan={pilihan} />
      </Kelompok>
    )
  }
  const dariDaftar = s.type === 'array' && s.items ? daftarPilihan(s.items) : null
  if (dariDaftar)
    return (
      <Kelompok {...p}>
        <KelompokCentang {...p} pilihan={dariDaftar} />
      </Kelompok>
    )
  if (s.type === 'array' && s.items?.type === 'object')
    return (
      <Kelompok {...p}>
        <KolomTabel {...p} butir={s.items} />
      </Kelompok>
    )
  if (s.type === 'object')
    return (
      <Kelompok {...p}>
        <Anak {...p} />
      </Kelompok>
    )
  return (
    <Bingkai {...p}>
      <Masukan {...p} />
    </Bingkai>
  )
}

function Anak(p: Prop): JSX.Element {
  const wajib = new Set(p.skema.required ?? [])
  const nilai = (p.nilai ?? {}) as Record<string, unknown>
  return (
    <>
      {Object.entries(p.skema.properties ?? {}).map(([nama, anak]) => (
        <Kolom
          skema={anak}
          nama={`${p.nama}.${nama}`}
          nilai={nilai[nama] ?? anak.default}
          wajib={p.wajib && wajib.has(nama)}
          salah={p.salah}
        />
      ))}
    </>
  )
}

function Bingkai({ children, ...p }: Prop & { children: ComponentChild }): JSX.Element {
  const id = useIdKolom(p.nama)
  return (
    <div class={sebabSalah(p.salah, p.nama) ? 'kolom kolom-salah' : 'kolom'}>
      <label for={id}>
        {judul(p)}
        <Wajib {...p} />
      </label>
      <Keterangan {...p} />
      {children}
      <Rincian {...p} />
    </div>
  )
}

function Rincian({ skema }: Prop): JSX.Element | null {
  const r = skema['x-rincian'] as { judul: string; isi: readonly string[] } | undefined
  return r ? (
    <details class="petunjuk">
      <summary>{r.judul}</summary>
      <ol>
        {r.isi.map((teks) => (
          <li>{teks}</li>
        ))}
      </ol>
    </details>
  ) : null
}

function Kelompok({ children, ...p }: Prop & { children: ComponentChild }): JSX.Element {
  const id = useIdKolom(p.nama)
  return (
    <fieldset
      id={id}
      class={sebabSalah(p.salah, p.nama) ? 'kolom kolom-salah' : 'kolom'}
      aria-describedby={`${id}-ket`}
    >
      <legend>
        {judul(p)}
        <Wajib {...p} />
      </legend>
      <Keterangan {...p} />
      {children}
    </fieldset>
  )
}

function Centang(p: Prop): JSX.Element {
  const id = useIdKolom(p.nama)
  return (
    <div class="kolom">
      <label class="centang" for={id}>
        <input
          type="checkbox"
          id={id}
          name={p.nama}
          value="on"
          checked={p.nilai === true}
          aria-describedby={`${id}-ket`}
        />
        <span>{judul(p)}</span>
      </label>
      <Keterangan {...p} />
    </div>
  )
}

function Keterangan(p: Prop): JSX.Element {
  const salah = sebabSalah(p.salah, p.nama)
  return (
    <div id={`${useIdKolom(p.nama)}-ket`}>
      {p.skema.description && <p class="petunjuk">{p.skema.description}</p>}
      {salah && (
        <p class="salah">
          {judul(p)} {salah}.
        </p>
      )}
    </div>
  )
}

// A list that may be empty is always there, so nobody needs to be told.
function Wajib({ wajib, skema }: Prop): JSX.Element | null {
  return wajib && (skema.type !== 'array' || skema.minItems) ? (
    <span class="wajib"> (wajib)</span>
  ) : null
}

function judul(p: { skema: JsonSkema; nama: string }): string {
  return p.skema.title ?? p.nama
}
