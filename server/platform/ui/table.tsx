import type { ComponentChild, JSX } from 'preact'

export interface KolomTabel<B> {
  judul: string
  isi(baris: B, urut: number): ComponentChild
  /** Numbers stand right, in digits of one width. */
  angka?: boolean
}

export interface PropTabel<B> {
  /** Says what the table holds; read out before it. */
  keterangan: string
  kolom: readonly KolomTabel<B>[]
  baris: readonly B[]
  /** Said instead of an empty table. */
  kosong?: string
  /** The caption is for screen readers only, when the heading above already says it. */
  keteranganTersembunyi?: boolean
}

/** A table that becomes a stack of cards on a phone; the first column names the row. */
export function Tabel<B>(p: PropTabel<B>): JSX.Element {
  if (p.baris.length === 0) return <p class="kosong">{p.kosong ?? 'Belum ada data.'}</p>
  return (
    <div class="gulir">
      <table class="daftar">
        <caption class={p.keteranganTersembunyi ? 'sembunyi' : undefined}>{p.keterangan}</caption>
        <thead>
          <tr>
            {p.kolom.map((k) => (
              <th scope="col" class={k.angka ? 'angka' : undefined}>
                {k.judul}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {p.baris.map((b, urut) => (
            <tr>
              {p.kolom.map((k) => (
                <td data-label={k.judul} class={k.angka ? 'angka' : undefined}>
                  {k.isi(b, urut)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Facts in pairs: `Nomor`, `B-12/...`. Empty values are left out. */
export function Fakta({
  isi,
}: {
  isi: readonly (readonly [string, ComponentChild])[]
}): JSX.Element {
  const ada = isi.filter(([, nilai]) => nilai !== null && nilai !== undefined && nilai !== '')
  return (
    <dl class="fakta">
      {ada.map(([nama, nilai]) => (
        <div>
          <dt>{nama}</dt>
          <dd>{nilai}</dd>
        </div>
      ))}
    </dl>
  )
}
