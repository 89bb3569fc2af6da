import { katakan } from '../../perkara/kata-riwayat.js'
import { Lencana } from '../../platform/ui/badge.js'
import { Fakta } from '../../platform/ui/table.js'
import type { PropTugas } from '../view-tugas.js'
import type { ButirKelengkapan } from './kelengkapan.js'

/** What the step makes and where it goes, in one line above the form. */
export function Arah({ dibaca: { tugas, step, setelah } }: PropTugas) {
  if (tugas.status !== 'terbuka' || (!step.output && setelah.length === 0)) return null
  return (
    <p class="arah">
      {step.output && <>Hasilnya: {step.output}. </>}
      {setelah.length > 0 && <>Setelah ini: {setelah.join('; ')}.</>}
    </p>
  )
}

/** The row of the SOP, its kelengkapan to be ticked off; `lipat`: where the form needs the room. */
export function LangkahSop({ dibaca, csrf, lipat }: PropTugas & { lipat?: boolean }) {
  const { step, tugas, kelengkapan } = dibaca
  const judul = (
    <>
      Langkah {tugas.no} SOP {tugas.kunjungan > 1 && <Lencana>Kali ke-{tugas.kunjungan}</Lencana>}
    </>
  )
  const isi = (
    <>
      {kelengkapan.length > 0 && <Kelengkapan dibaca={dibaca} csrf={csrf} />}
      <Fakta
        isi={[
          ['Pelaksana', tugas.peran],
          ['Waktu baku', step.waktu],
          ['Output', step.output],
          ['Keterangan', step.ket],
          ['Catatan', step.catatan],
        ]}
      />
    </>
  )
  if (!lipat)
    return (
      <section class="kartu">
        <h2>{judul}</h2>
        {isi}
      </section>
    )
  const ada = kelengkapan.filter((b) => b.oleh !== null).length
  return (
    <details class="kartu">
      <summary>
        <h2>{judul}</h2>
        {kelengkapan.length > 0 && ` kelengkapan ${ada} dari ${kelengkapan.length}`}
      </summary>
      {isi}
    </details>
  )
}

function Kelengkapan({ dibaca, csrf }: Pick<PropTugas, 'dibaca' | 'csrf'>) {
  if (!dibaca.boleh || dibaca.dipegangLain)
    return <Fakta isi={[['Kelengkapan', <Terbaca butir={dibaca.kelengkapan} />]]} />
  return (
    <form method="post" action={`/tugas/${dibaca.tugas.id}/kelengkapan`} class="kelengkapan">
      <input type="hidden" name="_csrf" value={csrf} />
      <fieldset class="kolom">
        <legend>Kelengkapan</legend>
        {dibaca.kelengkapan.map((b, i) => (
          <label>
            <input type="checkbox" name="ada" value={i} checked={b.oleh !== null} /> {b.nama}
            {b.oleh && <small class="redup"> ({b.oleh})</small>}
          </label>
        ))}
      </fieldset>
      <button class="tombol-tipis">Catat kelengkapan</button>
    </form>
  )
}

/** For who may only read. */
const Terbaca = ({ butir }: { butir: readonly ButirKelengkapan[] }) => (
  <ul>
    {butir.map((b) => (
      <li>
        {b.nama}
        {b.oleh && <small class="redup"> (ada, {b.oleh})</small>}
      </li>
    ))}
  </ul>
)

/** What happened last in the case. */
export const RiwayatSingkat = ({ dibaca: { riwayat, tugas }, saat, lihatPerkara }: PropTugas) => (
  <section class="kartu">
    <h2>Riwayat</h2>
    {riwayat.length === 0 && <p>Belum ada catatan pada tugas ini.</p>}
    <ol class="riwayat">
      {riwayat.map((r) => (
        <li>
          <time dateTime={new Date(r.at).toISOString()}>{saat(r.at)}</time> {katakan(r)}
        </li>
      ))}
    </ol>
    {lihatPerkara && (
      <p>
        <a href={`/perkara/${tugas.perkara_id}`}>Seluruh riwayat pada perkara</a>
      </p>
    )}
  </section>
)
