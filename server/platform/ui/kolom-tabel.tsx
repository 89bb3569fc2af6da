import type { JSX } from 'preact'
import type { Kesalahan } from '../http/kalimat.js'
import type { JsonSkema } from '../http/skema.js'
import { Masukan, type PropKolom } from './masukan.js'
import { sebabSalah, useIdKolom } from './nama-kolom.js'

/** Empty rows offered below the filled ones; rows left empty are not sent on. */
const BARIS_KOSONG = 3
/** Columns that fit beside each other on a screen; with more, each row is a card. */
const ABREAST = 7

interface Prop extends PropKolom {
  butir: JsonSkema
  salah: readonly Kesalahan[]
}

/** A list of records as a table to type in: `nama[0].kolom`. */
export function KolomTabel(p: Prop): JSX.Element {
  const isi = Array.isArray(p.nilai) ? (p.nilai as Record<string, unknown>[]) : []
  const terbanyak = typeof p.skema.maxItems === 'number' ? p.skema.maxItems : Infinity
  const jumlah = Math.max(Math.min(isi.length + BARIS_KOSONG, terbanyak), isi.length, 1)
  const kolom = Object.entries(p.butir.properties ?? {})
  const tampak = kolom.filter(([, s]) => s['x-ui'] !== 'tersembunyi')
  return (
    <div class="gulir">
      <table
        class={`isian daftar${tampak.length > ABREAST ? ' bertumpuk' : ''}`}
        data-tambah={jumlah < terbanyak ? 'Tambah baris' : undefined}
      >
        <thead>
          <tr>
            {tampak.map(([nama, s]) => (
              <th scope="col">{s.title ?? nama}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: jumlah }, (_, i) => (
            <tr>
              {tampak.map(([nama, s], urut) => (
                <td data-label={s.title ?? nama}>
                  {urut === 0 && (
                    <Tersembunyi kolom={kolom} awalan={`${p.nama}[${i}]`} isi={isi[i]} />
                  )}
                  <Sel
                    {...p}
                    nama={`${p.nama}[${i}].${nama}`}
                    skema={s}
                    nilai={isi[i]?.[nama]}
                    nomor={i + 1}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Sel(p: Prop & { nomor: number }): JSX.Element {
  const id = useIdKolom(p.nama)
  const salah = sebabSalah(p.salah, p.nama)
  const label = `${p.skema.title ?? p.nama} baris ${p.nomor}`
  return (
    <>
      {p.skema.type === 'boolean' ? (
        <input
          type="checkbox"
          id={id}
          name={p.nama}
          value="on"
          checked={p.nilai === true}
          aria-label={label}
        />
      ) : (
        <Masukan skema={p.skema} nama={p.nama} nilai={p.nilai} wajib={false} label={label} />
      )}
      {salah && (
        <p class="salah">
          {p.skema.title ?? p.nama} {salah}.
        </p>
      )}
    </>
  )
}

function Tersembunyi({
  kolom,
  awalan,
  isi,
}: {
  kolom: readonly [string, JsonSkema][]
  awalan: string
  isi: Record<string, unknown> | undefined
}): JSX.Element {
  return (
    <>
      {kolom
        .filter(([nama, s]) => s['x-ui'] === 'tersembunyi' && isi?.[nama] !== undefined)
        .map(([nama]) => (
          <input type="hidden" name={`${awalan}.${nama}`} value={String(isi![nama])} />
        ))}
    </>
  )
}
