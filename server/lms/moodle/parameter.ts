export type Nilai = string | number | boolean | readonly Nilai[] | { readonly [k: string]: Nilai }

/**
 * Parameters as Moodle's REST server reads them: PHP arrays in a form body, `users[0][username]=...`;
 * true and false are 1 and 0.
 */
export function parameter(isi: Readonly<Record<string, Nilai>>): URLSearchParams {
  const hasil = new URLSearchParams()
  const tulis = (nama: string, nilai: Nilai): void => {
    if (typeof nilai === 'object')
      for (const [k, v] of Object.entries(nilai)) tulis(`${nama}[${k}]`, v)
    else hasil.append(nama, typeof nilai === 'boolean' ? String(Number(nilai)) : String(nilai))
  }
  for (const [nama, nilai] of Object.entries(isi)) tulis(nama, nilai)
  return hasil
}
