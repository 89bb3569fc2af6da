import type { Galat } from '../../platform/galat.js'
import type { JsonSkema } from '../../platform/http/skema.js'
import { Kolom } from '../../platform/ui/kolom.js'
import { AwalanId, awalanId } from '../../platform/ui/nama-kolom.js'
import type { UntukDitandai } from './kembalikan.js'
import { KALIMAT_TERBANYAK, SkemaKembalikan, type IsianKembalikan } from './skema.js'

const BAGIAN = { kepala: 'Kepala surat', isi: 'Isi surat', kaki: 'Kaki surat' } as const

interface Prop extends UntukDitandai {
  csrf: string
  /** What was typed in a form that was refused, and why. */
  isian?: Partial<IsianKembalikan>
  galat?: Galat
}

/** The letter sentence by sentence: tick, write what should change, give the reason, send back. */
export function HalamanKembalikan(p: Prop) {
  const { tugas, versi, kalimat, csrf, galat } = p
  const aksi = `/tugas/${tugas.id}/kembalikan`
  const sama = !p.isian || p.isian.sha256 === versi.sha256
  const isian = { ke: 'pengetik', ...p.isian, sha256: versi.sha256 }
  const kolom = Object.entries((SkemaKembalikan as unknown as JsonSkema).properties!)
  return (
    <AwalanId.Provider value={awalanId(aksi)}>
      <p class="letak">
        <a href={`/tugas/${tugas.id}`}>
          {tugas.no}. {tugas.nama}
        </a>
      </p>
      <h1>Tandai kalimat dan kembalikan</h1>
      <p>
        {versi.hal}, versi {versi.versi}. Centang kalimat yang perlu diubah dan tulis catatannya;
        penyusun melihatnya di atas formulirnya.
      </p>
      <form class="formulir" method="post" action={aksi}>
        <input type="hidden" name="_csrf" value={csrf} />
        {galat && (
          <p class="kabar kabar-bahaya" role="alert" tabIndex={-1} autofocus>
            {galat.message}
          </p>
        )}
        {!sama && <Terketik tanda={p.isian?.tanda ?? []} />}
        <Kalimat {...p} tanda={(sama && p.isian?.tanda) || []} />
        {kalimat.length > KALIMAT_TERBANYAK && (
          <p class="kabar">
            Naskah ini {kalimat.length} kalimat; yang dapat ditandai di sini {KALIMAT_TERBANYAK}{' '}
            yang pertama. Sebutkan selebihnya pada alasan.
          </p>
        )}
        {kolom
          .filter(([nama]) => nama !== 'tanda')
          .map(([nama, skema]) => (
            <Kolom
              skema={skema}
              nama={nama}
              nilai={isian[nama as keyof typeof isian]}
              wajib={nama === 'alasan'}
              salah={[]}
            />
          ))}
        <div class="tindakan">
          <button>Kembalikan</button>
        </div>
      </form>
    </AwalanId.Provider>
  )
}

/** Remarks about sentences of a version that is no longer the newest: kept in sight, to be set again. */
function Terketik({ tanda }: { tanda: NonNullable<IsianKembalikan['tanda']> }) {
  const catatan = tanda.map((t) => t.catatan?.trim()).filter(Boolean)
  if (catatan.length === 0) return null
  return (
    <section class="kabar">
      <p>Catatan yang sudah Anda ketik atas versi sebelumnya:</p>
      <ul>
        {catatan.map((c) => (
          <li class="utuh">{c}</li>
        ))}
      </ul>
    </section>
  )
}

type PropKalimat = Pick<Prop, 'blok' | 'kalimat'> & {
  tanda: NonNullable<IsianKembalikan['tanda']>
}

/** Header and footer are folded away: they seldom need a remark. */
function Kalimat({ blok, kalimat, tanda }: PropKalimat) {
  const diisi = new Map(tanda.map((t) => [t.posisi, t.catatan ?? '']))
  const tampil = kalimat.slice(0, KALIMAT_TERBANYAK)
  const isi = (bagian: keyof typeof BAGIAN) => tampil.filter((k) => blok[k.blok]!.bagian === bagian)
  const satuan = (bagian: keyof typeof BAGIAN) =>
    isi(bagian).map((k, i, semua) => (
      <SatuKalimat {...k} awal={semua[i - 1]?.blok !== k.blok} catatan={diisi.get(k.posisi)} />
    ))
  const terlipat = (bagian: 'kepala' | 'kaki') =>
    isi(bagian).length > 0 && (
      <details open={isi(bagian).some((k) => diisi.has(k.posisi))}>
        <summary>{BAGIAN[bagian]}</summary>
        {satuan(bagian)}
      </details>
    )
  return (
    <div class="kalimat">
      {terlipat('kepala')}
      {satuan('isi')}
      {terlipat('kaki')}
    </div>
  )
}

/** A box, the sentence, and its remark, which opens when it is ticked, without any script. */
function SatuKalimat(p: {
  posisi: number
  teks: string
  /** The first of its paragraph. */
  awal: boolean
  /** Undefined: not marked. */
  catatan: string | undefined
}) {
  const nama = `tanda[${p.posisi}]`
  return (
    <div class={p.awal ? 'awal' : undefined}>
      <input
        type="checkbox"
        id={`k${p.posisi}`}
        name={`${nama}.pilih`}
        checked={p.catatan !== undefined}
      />
      <label for={`k${p.posisi}`}>{p.teks}</label>
      <input type="hidden" name={`${nama}.posisi`} value={p.posisi} />
      <textarea
        name={`${nama}.catatan`}
        rows={2}
        maxLength={1000}
        placeholder="Catatan"
        aria-label={`Catatan kalimat ${p.posisi + 1}`}
      >
        {p.catatan}
      </textarea>
    </div>
  )
}
