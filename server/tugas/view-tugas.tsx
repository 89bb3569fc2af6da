import type { ComponentChild } from 'preact'
import type { Galat } from '../platform/galat.js'
import { FormSkema } from '../platform/ui/form.js'
import { Fakta } from '../platform/ui/table.js'
import { tindakanSekarang, type TugasDibaca } from './baca-tugas.js'
import type { Tenggat } from '../tenggat/service.js'
import { JamTugas, TenggatSingkat } from './view-jam.js'
import { isianAwal, tawarkan } from './isian-ulang.js'
import type { KonsepTugas } from './konsep/simpan.js'
import { Disisihkan, TombolKonsep } from './konsep/view-konsep.js'
import type { Penerima } from './form-alihkan.js'
import { Arah, LangkahSop, RiwayatSingkat } from './langkah/view-langkah.js'
import { Pemegang } from './view-pemegang.js'

/** A form that was refused: which one, what was typed in it, and why. */
export interface Ditolak {
  tindakan: string | null
  isian: Record<string, unknown>
  galat: Galat
}

export interface PropTugas {
  dibaca: TugasDibaca
  /** Null for a task older than the clocks. */
  tenggat: Tenggat | null
  pegawaiId: string
  penerima: readonly Penerima[]
  csrf: string
  saat(d: Date): string
  ditolak?: Ditolak
  /** Where its form stands before it is sent; null where it is sent at once. */
  konsep: KonsepTugas | null
  /** The reader may open the case; who is here for the own task alone may not. */
  lihatPerkara: boolean
  /** Address of the script of such a form. */
  modul: string
}

export const judulTugas = ({ tugas }: TugasDibaca): string => `${tugas.no}. ${tugas.nama}`

/** One task: why it came back, the document, the form; the SOP row and the holder beside them. */
export function HalamanTugas(p: PropTugas) {
  const { tugas, siap, boleh, dipegangLain } = p.dibaca
  return (
    <>
      <p class="letak">
        {p.lihatPerkara ? <a href={`/perkara/${tugas.perkara_id}`}>{tugas.judul}</a> : tugas.judul}
        {` · ${tugas.sop}`}
      </p>
      <h1>{judulTugas(p.dibaca)}</h1>
      <TenggatSingkat {...p} />
      <Arah {...p} />
      <Keadaan {...p} />
      {tugas.alasan_kembali && <Kembali dibaca={p.dibaca} />}
      <div class="dua-lajur">
        <div>
          {siap.samping && <LangkahSop {...p} lipat />}
          {siap.tampilan as ComponentChild}
          {boleh && !dipegangLain && (siap.alat?.(p) as ComponentChild)}
          {boleh && !dipegangLain && <Formulir {...p} />}
          {tugas.status === 'selesai' && <Hasil {...p} />}
        </div>
        <aside>
          {(siap.samping as ComponentChild) ?? (
            <>
              <LangkahSop {...p} />
              <Keterangan {...p} />
            </>
          )}
        </aside>
      </div>
      {siap.samping && (
        <div class="dua">
          <Keterangan {...p} />
        </div>
      )}
    </>
  )
}

/** About the task rather than the work: its clock, its holder, what went before. */
const Keterangan = (p: PropTugas) => (
  <>
    <JamTugas {...p} />
    {p.dibaca.boleh && <Pemegang {...p} />}
    <RiwayatSingkat {...p} />
  </>
)

function Keadaan({ dibaca: { tugas, boleh, dipegangLain }, saat }: PropTugas) {
  if (tugas.status === 'selesai') {
    const sebagai = tugas.sebagai ? `, sebagai ${tugas.sebagai}` : ''
    return (
      <p class="kabar kabar-baik">
        Selesai {saat(tugas.selesai_at!)} oleh {tugas.selesai_oleh}
        {sebagai}.
      </p>
    )
  }
  if (tugas.status === 'batal')
    return <p class="kabar kabar-peringatan">Tidak berlaku lagi sejak {saat(tugas.selesai_at!)}.</p>
  if (!boleh)
    return (
      <p class="kabar">
        Tugas ini milik {tugas.untuk ?? tugas.peran}. Anda dapat membacanya, tetapi tidak
        mengerjakannya.
      </p>
    )
  if (dipegangLain) {
    return (
      <p class="kabar kabar-peringatan">
        Sedang dikerjakan {tugas.pemegang}. Anda dapat mengerjakannya bila {tugas.pemegang}{' '}
        mengembalikannya ke antrean atau mengalihkannya kepada Anda.
      </p>
    )
  }
  return null
}

function Kembali({ dibaca: { tugas } }: { dibaca: TugasDibaca }) {
  return (
    <section class="peringatan" aria-labelledby="dikembalikan">
      <h2 id="dikembalikan">
        Dikembalikan{tugas.dikembalikan_oleh ? ` oleh ${tugas.dikembalikan_oleh}` : ''}
      </h2>
      <p class="utuh">{tugas.alasan_kembali}</p>
    </section>
  )
}

/** First what may be done along the way, last the form that ends the task. */
function Formulir({ dibaca, csrf, ditolak, konsep, modul, saat }: PropTugas) {
  const { tugas, handler, siap, skema } = dibaca
  const tindakan = tindakanSekarang(dibaca).map((n) => [n, handler.tindakan![n]!] as const)
  const isi = (nama: string | null, bentuk: object, awal: Record<string, unknown>) => {
    const tolak = ditolak && ditolak.tindakan === nama ? ditolak : null
    return {
      skema: tawarkan(bentuk, siap.pilihan ?? {}),
      csrf,
      galat: tolak?.galat ?? null,
      awal: tolak ? isianAwal(bentuk, tolak.isian, awal) : awal,
    }
  }
  return (
    <>
      {tindakan.map(([nama, t]) => (
        <section class="kartu">
          <h2>{t.judul}</h2>
          {t.keterangan && <p>{t.keterangan}</p>}
          <FormSkema
            {...isi(nama, t.skema, {})}
            aksi={`/tugas/${tugas.id}/tindakan/${nama}`}
            tombol={t.judul}
          />
        </section>
      ))}
      {skema && (
        <section class="kartu" data-antre={handler.luring || undefined}>
          <h2>Selesaikan langkah ini</h2>
          {konsep && <Disisihkan {...{ konsep, saat, csrf }} tugasId={tugas.id} />}
          <FormSkema
            {...isi(null, skema, siap.awal ?? {})}
            aksi={`/tugas/${tugas.id}/selesai`}
            tombol={handler.tombol}
            kaki={
              konsep && (
                <TombolKonsep
                  {...{ konsep, saat, modul }}
                  tugasId={tugas.id}
                  timpa={ditolak?.galat.kode === 'KONSEP_BERUBAH'}
                  lihat={Boolean(siap.samping)}
                />
              )
            }
          />
        </section>
      )}
      {!skema && (
        <p class="redup">Langkah ini selesai dengan sendirinya begitu tindakan di atas lengkap.</p>
      )}
    </>
  )
}

const PUTUSAN: Record<string, string> = { ya: 'Ya', tidak: 'Tidak, dikembalikan' }

/** What the person decided and noted; the letter itself is on the page of the case. */
function Hasil({ dibaca: { tugas }, lihatPerkara }: PropTugas) {
  const isian = tugas.hasil?.isian ?? {}
  const teks = (nama: string) =>
    typeof isian[nama] === 'string' ? <span class="utuh">{isian[nama] as string}</span> : ''
  return (
    <section class="kartu">
      <h2>Hasil</h2>
      <Fakta
        isi={[
          ['Putusan', PUTUSAN[String(isian.keputusan)] ?? ''],
          ['Alasan', teks('alasan')],
          ['Catatan', teks('catatan')],
          [
            'Naskah dan lampiran',
            lihatPerkara && <a href={`/perkara/${tugas.perkara_id}`}>Lihat pada perkara</a>,
          ],
        ]}
      />
    </section>
  )
}
