import type { ComponentChild, JSX } from 'preact'
import type { TSchema } from 'typebox'
import type { Kesalahan } from '../http/kalimat.js'
import type { JsonSkema } from '../http/skema.js'
import { Kolom } from './kolom.js'
import { AwalanId, awalanId, berkasDi, idKolom } from './nama-kolom.js'
import { jalurTautan } from './tautan.js'

/** What was refused; a Galat fits. */
export interface GalatFormulir {
  message: string
  rincian?: Record<string, unknown>
}

export interface PropFormSkema {
  skema: TSchema | JsonSkema
  awal?: Record<string, unknown>
  /** Where the form is posted, a path of our own. */
  aksi: string
  csrf: string
  tombol: string
  galat?: GalatFormulir | null
  /** The page is about this form alone: the cursor waits in its first field. */
  fokus?: boolean
  /** Named by fields that stand outside of it. */
  id?: string
  /** Stands beside the button: other things that can be done with the same fields. */
  kaki?: ComponentChild
}

/**
 * Any object schema as an accessible form that needs no script. `title` is the label, `description`
 * the hint; `x-ui` chooses among the shapes a type alone does not: `paragraf`, `baris`, `tabel`,
 * `pilih`, `sandi`, `tersembunyi`. `x-saran` lists values a text may be chosen from; `x-rincian` is what
 * opens below a field: what its choices mean.
 */
export function FormSkema({
  skema,
  awal = {},
  aksi,
  csrf,
  tombol,
  galat,
  fokus = false,
  id,
  kaki,
}: PropFormSkema): JSX.Element {
  const s = skema as JsonSkema
  const salah = galat ? kesalahan(s, galat) : []
  const bagian = [s, ...(s.allOf ?? [])]
  const wajib = new Set(bagian.flatMap((b) => b.required ?? []))
  const bentuk = bagian.some(berkasDi) ? 'multipart/form-data' : undefined
  return (
    <AwalanId.Provider value={awalanId(aksi)}>
      <form id={id} class="formulir" method="post" action={jalurTautan(aksi)} encType={bentuk}>
        <input type="hidden" name="_csrf" value={csrf} />
        {galat && <Ringkasan galat={galat} salah={salah} awalan={awalanId(aksi)} />}
        {bagian
          .flatMap((b) => Object.entries(b.properties ?? {}))
          .map(([nama, anak], urut) => (
            <Kolom
              skema={anak}
              nama={nama}
              nilai={awal[nama] ?? anak.default}
              wajib={wajib.has(nama)}
              salah={salah}
              fokus={fokus && !galat && urut === 0}
            />
          ))}
        <div class="tindakan">
          <button>{tombol}</button>
          {kaki}
        </div>
      </form>
    </AwalanId.Provider>
  )
}

function Ringkasan({
  galat,
  salah,
  awalan,
}: {
  galat: GalatFormulir
  salah: readonly Kesalahan[]
  awalan: string
}): JSX.Element {
  const tertaut = salah.filter((k) => k.nama)
  return (
    <div class="kabar kabar-bahaya" tabIndex={-1} autofocus role="alert">
      {/* A sentence with a list of faults keeps its lines. */}
      <p class="utuh">{galat.message}</p>
      {tertaut.length === 1 && (
        <p>
          <a href={`#${idKolom(awalan, tertaut[0]!.nama)}`}>Ke kolom {tertaut[0]!.kolom}</a>
        </p>
      )}
      {tertaut.length > 1 && (
        <ul>
          {tertaut.map((k) => (
            <li>
              <a href={`#${idKolom(awalan, k.nama)}`}>
                {k.kolom} {k.sebab}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Faults by field; a rule of a room names its field by the printed title only. */
function kesalahan(s: JsonSkema, galat: GalatFormulir): Kesalahan[] {
  const {
    kesalahan: semua,
    kolom,
    sebab,
  } = (galat.rincian ?? {}) as { kesalahan?: Kesalahan[]; kolom?: string; sebab?: string }
  if (Array.isArray(semua)) return semua
  if (typeof kolom !== 'string') return []
  const cocok = Object.entries(s.properties ?? {}).find(
    ([nama, anak]) => nama === kolom || anak.title?.toLowerCase() === kolom.toLowerCase(),
  )
  return cocok ? [{ nama: cocok[0], kolom, sebab: sebab ?? 'belum benar' }] : []
}
