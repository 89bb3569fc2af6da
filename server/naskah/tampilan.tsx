import { Lencana } from '../platform/ui/badge.js'
import { Tabel } from '../platform/ui/table.js'
import { TautanBerkas } from '../platform/ui/tautan-berkas.js'
import { tanggalPanjang } from '../values/tanggal.js'
import type { Sejak } from './banding/sejak.js'
import type { NaskahRow, VersiRow } from './muat.js'
import type { Kolom, Templat } from './templat.js'

interface Prop {
  naskah: NaskahRow
  versi: VersiRow
  templat: Templat
  /** The words are folded away: the form below holds them, or only the envelope matters here. */
  lipat?: boolean
  /** The version from which its reader wants to see the changes. */
  sejak?: Sejak | null
  /** The task that may send it back, with marks on its sentences. */
  tugasId?: string
}

const SEBAB: Record<Sejak['sebab'], string> = {
  dibuka: 'yang terakhir Anda buka',
  dicap: 'yang terakhir diparaf',
  sebelumnya: 'sebelumnya',
}

/** The letter as its verifier reads it: every field in words, and the files of this very version. */
export function TampilanNaskah({ naskah, versi, templat, lipat = false, sejak, tugasId }: Prop) {
  const isi = versi.word_sha256 ? (
    <TeksWord teks={versi.word_teks} />
  ) : (
    <dl class="isi-naskah">
      {templat.kolom
        .filter((k) => !kosong(versi.isi[k.nama]))
        .map((k) => (
          <div>
            <dt>{k.label}</dt>
            <dd>
              <Nilai kolom={k} nilai={versi.isi[k.nama]} />
            </dd>
          </div>
        ))}
    </dl>
  )
  return (
    <section class="kartu naskah">
      <h2>
        {templat.nama} <Lencana>Versi {versi.versi}</Lencana>
      </h2>
      <p class="berjajar">
        {naskah.nomor && <strong>Nomor {naskah.nomor}</strong>}
        <TautanBerkas
          jalur={`/naskah/${naskah.id}/versi/${versi.versi}`}
          pdf={versi.pdf}
          sebab={versi.pdf_galat}
        />
        <a href={`/naskah/${naskah.id}`}>Semua versi</a>
        {sejak && (
          <a href={`/naskah/${naskah.id}/banding?dari=${sejak.versi}&ke=${versi.versi}`}>
            Apa yang berubah sejak versi {sejak.versi} ({SEBAB[sejak.sebab]})
          </a>
        )}
        {tugasId && <a href={`/tugas/${tugasId}/kembalikan`}>Tandai kalimat dan kembalikan</a>}
      </p>
      {lipat ? (
        <details>
          <summary>Lihat isi naskah</summary>
          {isi}
        </details>
      ) : (
        isi
      )}
    </section>
  )
}

/** Written in Word: its own words, for its fields are only those of the book. */
const TeksWord = ({ teks }: { teks: string }) => (
  <div class="isi-word">
    {teks.split('\n').map((alinea) => (
      <p>{alinea}</p>
    ))}
  </div>
)

const kosong = (v: unknown): boolean =>
  v === undefined || v === null || v === '' || (Array.isArray(v) && v.length === 0)

function Nilai({
  kolom,
  nilai,
}: {
  kolom: Pick<Kolom, 'jenis'> & { label: string; kolom?: Kolom['kolom'] }
  nilai: unknown
}) {
  if (kolom.jenis === 'tanggal') return <>{tanggalPanjang(String(nilai))}</>
  // The office writes hours with a full stop.
  if (kolom.jenis === 'jam') return <>{String(nilai).replace(':', '.')}</>
  if (!Array.isArray(nilai)) return <span class="utuh">{String(nilai)}</span>
  if (kolom.jenis !== 'tabel')
    return nilai.length === 1 ? (
      <>{String(nilai[0])}</>
    ) : (
      <ol>
        {nilai.map((v) => (
          <li>{String(v)}</li>
        ))}
      </ol>
    )
  return (
    <Tabel
      keterangan={kolom.label}
      keteranganTersembunyi
      baris={nilai as Record<string, unknown>[]}
      kolom={(kolom.kolom ?? []).map((a) => ({
        judul: a.label,
        isi: (b: Record<string, unknown>) =>
          kosong(b[a.nama]) ? '–' : <Nilai kolom={a} nilai={b[a.nama]} />,
      }))}
    />
  )
}
