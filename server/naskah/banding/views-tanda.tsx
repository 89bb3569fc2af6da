import { Lencana } from '../../platform/ui/badge.js'
import type { Tanda } from './tanda.js'

/** What the verifier marked, above the form of whoever mends it; nothing when nothing was. */
export function DaftarTanda({ tanda }: { tanda: readonly Tanda[] }) {
  if (tanda.length === 0) return null
  const sisa = tanda.filter((t) => !t.diubah).length
  return (
    <section class="kartu" aria-labelledby="tanda-kalimat">
      <h2 id="tanda-kalimat">Kalimat yang ditandai</h2>
      <p>
        {sisa === 0
          ? `Semua ${tanda.length} kalimat sudah diubah.`
          : `${sisa} dari ${tanda.length} kalimat belum ditanggapi.`}
      </p>
      <ol class="tanda">
        {tanda.map((t) => (
          <li>
            <q>{t.kalimat}</q>
            <Catatan t={t} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The same below a paragraph of the comparison; it names the sentence where that is not all of it. */
export function CatatanTanda({ tanda, teks }: { tanda: readonly Tanda[]; teks: string }) {
  if (tanda.length === 0) return null
  return (
    <ul class="tanda">
      {tanda.map((t) => (
        <li>
          {t.kalimat !== teks && <q>{t.kalimat}</q>}
          <Catatan t={t} />
        </li>
      ))}
    </ul>
  )
}

const Catatan = ({ t }: { t: Tanda }) => (
  <p>
    {t.catatan && <strong class="utuh">{t.catatan}</strong>}{' '}
    <small>
      {t.oleh}, {t.jabatan}, atas versi {t.versi}
    </small>{' '}
    {t.diubah ? (
      <Lencana jenis="baik">Sudah diubah</Lencana>
    ) : (
      <Lencana jenis="peringatan">Belum ditanggapi</Lencana>
    )}
  </p>
)
