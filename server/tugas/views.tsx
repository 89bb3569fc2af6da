import type { ComponentChild } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import type { TugasDibaca } from './baca-tugas.js'
import type { BarisTugas, Halaman, Tab } from './queries.js'

interface Lihat { csrf: string; saat(d: Date): string }

/** Kotak tugas: what is mine, and what I may take. */
export function KotakTugas({ halaman, tab, saat }: { halaman: Halaman; tab: Tab } & Lihat) {
  const { baris, berikut, jumlah } = halaman
  return (
    <>
      <h1>Kotak tugas</h1>
      <nav class="tab" aria-label="Kotak">
        <TautTab tab="saya" kini={tab} label={`Tugas saya (${jumlah.saya})`} />
        <TautTab tab="ambil" kini={tab} label={`Bisa diambil (${jumlah.ambil})`} />
        <TautTab tab="semua" kini={tab} label="Semua" />
      </nav>
      {baris.length === 0
        ? <p class="kosong">Tidak ada tugas di kotak ini. Tugas baru muncul begitu langkah sebelumnya selesai.</p>
        : <TabelTugas baris={baris} saat={saat} />}
      {berikut && <p><a href={`/tugas?tab=${tab}&sesudah=${berikut}`}>Halaman berikutnya</a></p>}
    </>
  )
}

const TautTab = ({ tab, kini, label }: { tab: Tab; kini: Tab; label: string }) => (
  <a href={`/tugas?tab=${tab}`} aria-current={tab === kini ? 'page' : undefined}>{label}</a>
)

export function TabelTugas({ baris, saat }: { baris: BarisTugas[]; saat(d: Date): string }) {
  return (
    <table class="daftar">
      <caption class="sembunyi">Daftar tugas</caption>
      <thead><tr>
        <th scope="col">Tugas</th><th scope="col">Perkara</th><th scope="col">Peran</th>
        <th scope="col">Mutu baku</th><th scope="col">Masuk</th><th scope="col">Pemegang</th>
      </tr></thead>
      <tbody>{baris.map((t) => (
        <tr>
          <td data-label="Tugas">
            <a href={`/tugas/${t.id}`}>{t.no}. {t.nama}</a>
            {t.dikembalikan && <span class="lencana lencana-peringatan">Dikembalikan</span>}
          </td>
          <td data-label="Perkara">{t.judul}<small>{t.sop}</small></td>
          <td data-label="Peran">{t.peran}</td>
          <td data-label="Mutu baku">{t.waktu || 'tidak disebut'}</td>
          <td data-label="Masuk">{saat(t.dibuka_at)}</td>
          <td data-label="Pemegang">{t.pemegang ?? 'belum diambil'}</td>
        </tr>))}
      </tbody>
    </table>
  )
}

interface PropHalaman extends Lihat {
  dibaca: TugasDibaca
  pegawaiId: string
  penerima: { id: string; nama: string; jabatan: string }[]
}

/** One task: the SOP row, why it came back, the document, the form, and what else can be done. */
export function HalamanTugas({ dibaca, csrf, saat, pegawaiId, penerima }: PropHalaman) {
  const { tugas, handler, siap, skema, boleh, dipegangLain } = dibaca
  return (
    <>
      <p><a href={`/perkara/${tugas.perkara_id}`}>{tugas.judul}</a> · {tugas.sop}</p>
      <h1>{tugas.no}. {tugas.nama}</h1>
      <BarisSop dibaca={dibaca} />
      {tugas.alasan_kembali && (
        <section class="peringatan" role="note">
          <h2>Dikembalikan{tugas.dikembalikan_oleh ? ` oleh ${tugas.dikembalikan_oleh}` : ''}</h2>
          <p>{tugas.alasan_kembali}</p>
        </section>)}
      <Keadaan dibaca={dibaca} saat={saat} />
      {siap.tampilan as ComponentChild}
      {boleh && !dipegangLain && (
        <>
          {Object.entries(handler.tindakan ?? {}).map(([nama, t]) => (
            <section class="kartu">
              <h2>{t.judul}</h2>
              <FormSkema skema={t.skema} awal={{}} aksi={`/tugas/${tugas.id}/tindakan/${nama}`} csrf={csrf} tombol={t.judul} />
            </section>))}
          {skema && (
            <section class="kartu">
              <h2>{handler.tombol}</h2>
              <FormSkema skema={skema} awal={siap.awal ?? {}} aksi={`/tugas/${tugas.id}/selesai`} csrf={csrf} tombol={handler.tombol} />
            </section>)}
        </>)}
      {boleh && <Pemegang dibaca={dibaca} csrf={csrf} pegawaiId={pegawaiId} penerima={penerima} />}
    </>
  )
}

function BarisSop({ dibaca: { step, tugas } }: { dibaca: TugasDibaca }) {
  const isi: [string, string][] = [
    ['Pelaksana', tugas.peran], ['Kelengkapan', step.kelengkapan], ['Waktu', step.waktu],
    ['Output', step.output], ['Keterangan', step.ket], ['Catatan', step.catatan],
  ]
  return (
    <dl class="baris-sop">
      {isi.filter(([, v]) => v).map(([k, v]) => <div><dt>{k}</dt><dd>{v}</dd></div>)}
      {tugas.kunjungan > 1 && <div><dt>Kunjungan</dt><dd>ke-{tugas.kunjungan}</dd></div>}
    </dl>
  )
}

function Keadaan({ dibaca: { tugas, boleh }, saat }: { dibaca: TugasDibaca; saat(d: Date): string }) {
  if (tugas.status === 'selesai') {
    return <p class="peringatan">Selesai {saat(tugas.selesai_at!)} oleh {tugas.selesai_oleh}, sebagai {tugas.sebagai}.</p>
  }
  if (tugas.status === 'batal') return <p class="peringatan">Tidak berlaku lagi sejak {saat(tugas.selesai_at!)}.</p>
  if (!boleh) return <p>Tugas ini milik {tugas.peran}. Anda dapat membacanya, tetapi tidak mengerjakannya.</p>
  return <p>Masuk {saat(tugas.dibuka_at)}. {tugas.pemegang ? `Dipegang ${tugas.pemegang}.` : 'Belum diambil siapa pun.'}</p>
}

function Pemegang({ dibaca: { tugas, dipegangLain }, csrf, pegawaiId, penerima }: {
  dibaca: TugasDibaca; csrf: string; pegawaiId: string; penerima: PropHalaman['penerima']
}) {
  const lain = penerima.filter((p) => p.id !== pegawaiId)
  return (
    <section class="kartu aksi-kecil">
      <h2>Pemegang tugas</h2>
      {tugas.pemegang_id !== pegawaiId && !dipegangLain && <TombolKecil aksi={`/tugas/${tugas.id}/ambil`} csrf={csrf} label="Ambil" />}
      {tugas.pemegang_id === pegawaiId && <TombolKecil aksi={`/tugas/${tugas.id}/lepas`} csrf={csrf} label="Kembalikan ke antrean" />}
      {lain.length > 0 && !dipegangLain && (
        <form method="post" action={`/tugas/${tugas.id}/alihkan`}>
          <input type="hidden" name="_csrf" value={csrf} />
          <label>Alihkan kepada <select name="kepada">
            {lain.map((p) => <option value={p.id}>{p.nama} ({p.jabatan})</option>)}
          </select></label>
          <label>Alasan <input name="alasan" required maxLength={500} /></label>
          <button>Alihkan</button>
        </form>)}
    </section>
  )
}

const TombolKecil = ({ aksi, csrf, label }: { aksi: string; csrf: string; label: string }) => (
  <form method="post" action={aksi}><input type="hidden" name="_csrf" value={csrf} /><button>{label}</button></form>
)
