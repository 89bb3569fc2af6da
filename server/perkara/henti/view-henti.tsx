import type { ComponentChildren, JSX } from 'preact'
import type { Galat } from '../../platform/galat.js'
import { FormSkema } from '../../platform/ui/form.js'
import type { AkibatHenti, NomorPerkara } from './akibat.js'
import { SkemaHenti } from './skema.js'

/** So many are named one by one; a training has hundreds of certificates. */
const DISEBUT = 20

interface PropHenti {
  perkara: { id: string; judul: string }
  akibat: AkibatHenti
  csrf: string
  galat?: Galat | null
  alasan?: string
}

/** What stopping would do, line by line, and the form below it. */
export function HalamanHenti({ perkara, akibat, csrf, galat, alasan }: PropHenti): JSX.Element {
  const { tugas, anak, pewaktu, konsep, batal, tetap } = akibat
  return (
    <>
      <p class="letak">
        <a href={`/perkara/${perkara.id}`}>{perkara.judul}</a>
      </p>
      <h1>Hentikan perkara</h1>
      <p class="kabar kabar-peringatan">
        Perkara yang dihentikan tidak dapat dilanjutkan lagi. Baca dulu apa yang akan terjadi.
      </p>
      <Bagian judul={`Tugas yang ditutup (${tugas.length})`} ada={tugas.length > 0}>
        {tugas.map((t) => (
          <li>
            {t.no}. {t.nama}{' '}
            <span class="redup">({t.pemegang ?? `${t.peran}, belum diambil`})</span>
          </li>
        ))}
      </Bagian>
      <Bagian judul={`Perkara lain yang ikut dihentikan (${anak.length})`} ada={anak.length > 0}>
        {anak.map((a) => (
          <li>
            <a href={`/perkara/${a.id}`}>{a.judul}</a>
          </li>
        ))}
      </Bagian>
      <Bagian judul={`Nomor yang menjadi BATAL (${batal.length})`} ada={batal.length > 0}>
        <Nomor nomor={batal} />
      </Bagian>
      <Bagian
        judul={`Nomor yang tetap berlaku karena sudah dikirim (${tetap.length})`}
        ada={tetap.length > 0}
      >
        <Nomor nomor={tetap} />
      </Bagian>
      <Bagian judul={`Konsep yang dibatalkan (${konsep.length})`} ada={konsep.length > 0}>
        {konsep.map((k) => (
          <li>
            <a href={`/naskah/${k.id}`}>{k.uraian}</a>
          </li>
        ))}
      </Bagian>
      <p class="petunjuk">
        {pewaktu > 0 && 'Batas waktu yang menunggu dilepas. '}
        {batal.length + tetap.length === 0 && 'Tidak ada nomor surat yang terpengaruh. '}
        Surat masuk, lampiran, dan riwayat perkara tetap tersimpan. Pemegang tugas diberi tahu.
      </p>
      <FormSkema
        skema={SkemaHenti}
        awal={{ sidik: akibat.sidik, alasan }}
        aksi={`/perkara/${perkara.id}/henti`}
        csrf={csrf}
        tombol="Hentikan perkara"
        galat={galat ?? null}
      />
    </>
  )
}

function Bagian(p: { judul: string; ada: boolean; children: ComponentChildren }) {
  if (!p.ada) return null
  return (
    <>
      <h2>{p.judul}</h2>
      <ul>{p.children}</ul>
    </>
  )
}

export const Nomor = ({ nomor }: { nomor: readonly NomorPerkara[] }) => (
  <>
    {nomor.slice(0, DISEBUT).map((n) => (
      <li>
        <a href={`/surat/nomor/${n.id}`} class="nomor">
          {n.nomor}
        </a>{' '}
        {n.uraian}
      </li>
    ))}
    {nomor.length > DISEBUT && (
      <li>
        dan {nomor.length - DISEBUT} lainnya, sampai nomor {nomor.at(-1)!.nomor}
      </li>
    )}
  </>
)
