import { sebutTahap } from '../views.js'
import type { BandingVersi, VersiRingkas } from './baca.js'
import type { Baris, Potong } from './banding.js'
import { halamanLipatan, lipat, LIPATAN_TERPANJANG, panjangLipatan } from './lipat.js'
import type { Tanda } from './tanda.js'
import { CatatanTanda } from './views-tanda.js'

const BAGIAN = { kepala: 'Kepala surat', isi: 'Isi', kaki: 'Kaki surat' } as const

/** Two versions side by side: what went is struck out at the left, what came is underlined at the right. */
export function HalamanBanding({
  data,
  mulai,
  saat,
}: {
  data: BandingVersi
  /** Which row of the comparison the page begins with. */
  mulai: number
  saat(d: Date): string
}) {
  const { naskah, dari, ke, versi, berubah, terlaluBeda } = data
  const { isi, berikut } = halamanLipatan(
    lipat(data.baris, (b) => tandaBaris(data, b).length > 0),
    mulai,
  )
  const alamat = `/naskah/${naskah.id}/banding?dari=${dari}&ke=${ke}`
  const sebut = (n: number) => versi.find((v) => v.versi === n)!
  return (
    <>
      <p class="letak">
        <a href={`/naskah/${naskah.id}`}>{naskah.hal || naskah.jenis}</a>
      </p>
      <h1>
        Apa yang berubah dari versi {dari} ke versi {ke}
      </h1>
      <PilihVersi {...data} />
      <p role="status">
        {berubah === 0
          ? 'Kedua versi ini sama kata demi kata, termasuk kepala dan kaki suratnya.'
          : `${berubah} paragraf atau baris tabel berubah.`}{' '}
        {terlaluBeda &&
          'Perubahannya terlalu banyak untuk dijodohkan, jadi setiap paragraf dibandingkan dengan yang letaknya sama.'}
      </p>
      <table class="banding">
        <caption class="sembunyi">
          Perbandingan versi {dari} dan versi {ke}
        </caption>
        <thead>
          <tr>
            {[dari, ke].map((n) => (
              <th scope="col">
                <KepalaVersi {...sebut(n)} saat={saat} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {isi.map((l) =>
            'baris' in l ? (
              <BarisBanding
                {...l.baris}
                ini={[dari, ke]}
                tandaLama={data.tanda.lama.get(l.baris.dariBlok ?? -1) ?? []}
                tandaBaru={data.tanda.baru.get(l.baris.keBlok ?? -1) ?? []}
              />
            ) : (
              <tr class="lipatan">
                <td colSpan={2}>
                  <Terlipat {...l} />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {(berikut || mulai > 0) && (
        <p>
          {berikut && <a href={`${alamat}&mulai=${berikut}`}>Perubahan berikutnya</a>}{' '}
          {mulai > 0 && <a href={alamat}>Kembali ke awal</a>}
        </p>
      )}
    </>
  )
}

function Terlipat({ lipatan, bagian }: { lipatan: string[]; bagian: Baris['bagian'] }) {
  const sebut = `${BAGIAN[bagian]}: ${lipatan.length} paragraf tidak berubah`
  if (panjangLipatan(lipatan) > LIPATAN_TERPANJANG)
    return <>{sebut}. Terlalu panjang untuk ditampilkan; bacalah pada berkasnya.</>
  return (
    <details>
      <summary>{sebut}</summary>
      {lipatan.map((teks) => (
        <p>{teks}</p>
      ))}
    </details>
  )
}

const KepalaVersi = ({
  versi,
  tahap,
  oleh,
  dibuat_at,
  saat,
}: VersiRingkas & { saat(d: Date): string }) => (
  <>
    Versi {versi}, {sebutTahap(tahap)}
    <small>
      {oleh ?? 'sistem'}, {saat(dibuat_at)}
    </small>
  </>
)

function PilihVersi({ naskah, versi, dari, ke }: BandingVersi) {
  const pilih = (nama: string, label: string, kini: number) => (
    <label>
      {label}{' '}
      <select name={nama}>
        {versi.map((v) => (
          <option value={v.versi} selected={v.versi === kini}>
            {v.versi}, {sebutTahap(v.tahap)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <form class="berjajar" method="get" action={`/naskah/${naskah.id}/banding`}>
      {pilih('dari', 'Dari versi', dari)}
      {pilih('ke', 'ke versi', ke)}
      <button class="tombol-tipis">Bandingkan</button>
    </form>
  )
}

interface PropBaris extends Baris {
  ini: readonly [number, number]
  tandaLama: readonly Tanda[]
  tandaBaru: readonly Tanda[]
}

const tandaBaris = ({ tanda }: BandingVersi, b: Baris): Tanda[] => [
  ...(tanda.lama.get(b.dariBlok ?? -1) ?? []),
  ...(tanda.baru.get(b.keBlok ?? -1) ?? []),
]
const teksSisi = (sisi: Potong[] | null): string => (sisi ?? []).map((p) => p.teks).join(' ')

function BarisBanding({ berubah, lama, baru, ini, tandaLama, tandaBaru }: PropBaris) {
  const utuh = berubah || tandaLama.length + tandaBaru.length > 0
  return (
    <tr class={utuh ? 'ubah' : undefined}>
      <td data-label={`Versi ${ini[0]}`} class={lama ? undefined : 'hampa'}>
        {lama?.map((p) => <Kata {...p} />) ?? <span class="sembunyi">Tidak ada</span>}
        <CatatanTanda tanda={tandaLama} teks={teksSisi(lama)} />
      </td>
      <td data-label={`Versi ${ini[1]}`} class={baru ? undefined : 'hampa'}>
        {baru?.map((p) => <Kata {...p} />) ?? <span class="sembunyi">Dihapus seluruhnya</span>}
        <CatatanTanda tanda={tandaBaru} teks={teksSisi(baru)} />
      </td>
    </tr>
  )
}

/** Struck out or underlined for the eye, in words for a screen reader; never by colour alone. */
function Kata({ jenis, teks }: Potong) {
  if (jenis === 'sama') return <>{teks} </>
  if (jenis === 'hapus')
    return (
      <>
        <del>
          <span class="sembunyi">[dihapus: </span>
          {teks}
          <span class="sembunyi">]</span>
        </del>{' '}
      </>
    )
  return (
    <>
      <ins>
        <span class="sembunyi">[ditambah: </span>
        {teks}
        <span class="sembunyi">]</span>
      </ins>{' '}
    </>
  )
}
