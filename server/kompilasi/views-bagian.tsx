import type { JSX } from 'preact'
import { Tautan } from '../platform/ui/tautan.js'
import { angka } from '../values/persen.js'
import { cetakRupiah, rupiah } from '../values/rupiah.js'

export const Biaya = ({ n }: { n: number }): JSX.Element => (
  <span class="nomor">{cetakRupiah(rupiah(n))}</span>
)

/** JP as they count; beside it what was planned, where that is something else. */
export const Jp = ({ b }: { b: { jp: number; jpRencana: number } }): JSX.Element => (
  <span>
    {angka(b.jp)}
    {b.jp !== b.jpRencana && <small>rencana {angka(b.jpRencana)}</small>}
  </span>
)

export const Letak = (): JSX.Element => (
  <p class="letak">
    <Tautan ke="/kompilasi">Kompilasi rencana</Tautan>
  </p>
)

/** One choice of a filter; `semua` is what stands for no choice. */
export function Pilih(p: {
  label: string
  nama: string
  nilai: string | number | undefined
  semua?: string
  isi: readonly (readonly [string, string])[]
}): JSX.Element {
  return (
    <label>
      {p.label}{' '}
      <select name={p.nama}>
        {p.semua && <option value="">{p.semua}</option>}
        {p.isi.map(([nilai, kata]) => (
          <option value={nilai} selected={nilai === String(p.nilai ?? '')}>
            {kata}
          </option>
        ))}
      </select>
    </label>
  )
}

export const pilihanTahun = (semua: readonly number[]): [string, string][] =>
  semua.map((t) => [String(t), String(t)])

/** The address of the same choice elsewhere, e.g. its next page or its file. */
export function dengan(jalur: string, isi: object): string {
  const ada = Object.entries(isi).filter(([, v]) => v !== undefined && v !== '' && v !== null)
  return `${jalur}?${new URLSearchParams(ada.map(([k, v]) => [k, String(v)])).toString()}`
}

/** Further back, and the whole choice as a file. */
export function Kaki({
  jalur,
  saring,
  berikut,
}: {
  jalur: string
  saring: object
  berikut: number | string | null
}): JSX.Element {
  const utuh = { ...saring, sesudah: undefined }
  return (
    <p class="berjajar">
      {berikut !== null && (
        <Tautan ke={dengan(jalur, { ...saring, sesudah: berikut })}>Halaman berikutnya</Tautan>
      )}
      <Tautan ke={dengan(`${jalur}/xlsx`, utuh)}>Unduh XLSX</Tautan>
      <Tautan ke={dengan(`${jalur}/csv`, utuh)}>Unduh CSV</Tautan>
    </p>
  )
}
