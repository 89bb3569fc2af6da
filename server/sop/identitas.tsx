import type { JSX } from 'preact'

type Baris = Record<string, string[]>

const FAKTA = [
  ['nomorSop', 'Nomor SOP'],
  ['tanggalPembuatan', 'Tanggal Pembuatan'],
  ['tanggalRevisi', 'Tanggal Revisi'],
  ['tanggalEfektif', 'Tanggal Efektif'],
  ['disahkanOleh', 'Disahkan oleh'],
  ['namaSop', 'Nama SOP'],
] as const

/** Boxes of the identity block side by side, in the order of PermenPANRB 35/2012. */
const PASANGAN = [
  [
    ['dasarHukum', 'Dasar Hukum'],
    ['kualifikasiPelaksana', 'Kualifikasi Pelaksana'],
  ],
  [
    ['keterkaitan', 'Keterkaitan'],
    ['peralatan', 'Peralatan/Perlengkapan'],
  ],
  [
    ['peringatan', 'Peringatan'],
    ['pencatatan', 'Pencatatan dan Pendataan'],
  ],
] as const

/** The identity block of an SOP, word for word; a box the SOP leaves empty stays empty. */
export function Identitas({ baris }: { baris: Baris }): JSX.Element {
  return (
    <div class="gulir">
      <table class="sop-identitas">
        <caption class="sembunyi">Identitas SOP</caption>
        <tbody>
          <tr>
            <td class="sop-kop">
              <p>
                <strong>
                  <Berbaris isi={baris.instansi} />
                </strong>
              </p>
              <p>
                <Berbaris isi={baris.alamat} />
              </p>
            </td>
            <td>
              <dl class="fakta">
                {FAKTA.map(([nama, judul]) => (
                  <div key={nama}>
                    <dt>{judul}</dt>
                    <dd>
                      <Berbaris isi={baris[nama]} />
                    </dd>
                  </div>
                ))}
              </dl>
            </td>
          </tr>
          {PASANGAN.map(([kiri, kanan]) => (
            <tr key={kiri[0]}>
              <Kotak judul={kiri[1]} isi={baris[kiri[0]]} />
              <Kotak judul={kanan[1]} isi={baris[kanan[0]]} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Kotak({ judul, isi }: { judul: string; isi: string[] | undefined }): JSX.Element {
  return (
    <td>
      <strong>{judul}</strong>
      <br />
      <Berbaris isi={isi} />
    </td>
  )
}

function Berbaris({ isi = [] }: { isi: string[] | undefined }): JSX.Element {
  return (
    <>
      {isi.map((teks, i) => (
        <>
          {i > 0 && <br />}
          {teks}
        </>
      ))}
    </>
  )
}
