import type { ComponentChild, JSX } from 'preact'
import type { TSchema } from 'typebox'
import { FormSkema } from '../../platform/ui/form.js'
import { Kirim } from '../../platform/ui/kirim.js'
import { Fakta } from '../../platform/ui/table.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { DetailMasuk } from './queries.js'
import type { SimpulDisposisi } from './queries-disposisi.js'
import { Sifat } from './views-daftar.js'
import { Pohon } from './views-pohon.js'

type Saat = (d: Date | string) => string

export interface PropSurat {
  data: DetailMasuk
  saat: Saat
  mencatat: boolean
  children?: ComponentChild
}

/** One incoming letter: its record, scan and corrections; the disposisi and links come as children. */
export function HalamanSurat({ data, saat, mencatat, children }: PropSurat): JSX.Element {
  const { surat: s, perubahan } = data
  return (
    <>
      <p class="letak">
        <a href="/surat/masuk">Surat masuk</a> · agenda {s.agenda}/{s.tahun}
      </p>
      <h1>{s.hal}</h1>
      <Fakta
        isi={[
          ['Nomor agenda', `${s.agenda}/${s.tahun}`],
          ['Pengirim', s.pengirim],
          ['Nomor surat', s.nomor || 'Tanpa nomor'],
          ['Tanggal surat', tanggalPanjang(s.tanggal)],
          ['Diterima', diterima(saat(s.diterima_at))],
          ['Sifat', <Sifat urgensi={s.urgensi} keamanan={s.keamanan} />],
          ['Lampiran', s.lampiran],
          ['Klasifikasi', s.klasifikasi && `${s.klasifikasi} ${s.uraian ?? ''}`],
          ['Keterangan', s.keterangan],
          ['Perkara', s.perkara_id && <a href={`/perkara/${s.perkara_id}`}>{s.perkara}</a>],
          ['Dicatat', `${s.pencatat ?? 'sistem'}, ${saat(s.dicatat_at ?? s.diterima_at)}`],
          ['Pindaian', <Pindaian surat={s} />],
        ]}
      />
      {mencatat && (
        <p class="berjajar">
          <a href={`/surat/masuk/${s.id}/ralat`}>Perbaiki catatan atau tambah pindaian</a>
        </p>
      )}
      {children}
      <Perubahan perubahan={perubahan} saat={saat} />
    </>
  )
}

/** Of an earlier day only the day is known; it stands in the database as its first minute. */
const diterima = (saat: string): string => saat.replace(/ 00\.00 \S+$/, '')

const Pindaian = ({ surat: s }: { surat: any }) =>
  s.sha256 ? (
    <a href={`/surat/masuk/${s.id}/pindaian`}>{s.nama_berkas || 'Buka pindaian'}</a>
  ) : (
    <span class="redup">Belum dipindai</span>
  )

const NAMA: Record<string, string> = {
  pengirim: 'pengirim',
  nomor: 'nomor surat',
  tanggal: 'tanggal surat',
  hal: 'hal',
  lampiran: 'lampiran',
  urgensi: 'urgensi',
  keamanan: 'keamanan',
  klasifikasi: 'klasifikasi',
  keterangan: 'keterangan',
  nama_berkas: 'pindaian',
  diterima_at: 'tanggal diterima',
}

function Perubahan({ perubahan, saat }: { perubahan: DetailMasuk['perubahan']; saat: Saat }) {
  if (perubahan.length === 0) return null
  return (
    <>
      <h2>Perbaikan catatan</h2>
      <ol class="riwayat">
        {perubahan.map((u: any) => (
          <li>
            <time dateTime={new Date(u.at).toISOString()}>{saat(u.at)}</time> {u.oleh}: {u.alasan}
            <ul>
              {Object.keys(u.sesudah)
                .filter((k) => NAMA[k])
                .map((k) => (
                  <li>
                    {NAMA[k]}: {nilai(k, u.sebelum[k], saat)} menjadi {nilai(k, u.sesudah[k], saat)}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  )
}

const nilai = (kolom: string, v: unknown, saat: Saat): string =>
  v === null || v === '' ? 'kosong' : kolom === 'diterima_at' ? saat(String(v)) : `"${v}"`

export interface PropBagian {
  surat: { id: string }
  simpul: SimpulDisposisi[]
  skema: TSchema
  hariIni: string
  saat: Saat
  csrf: string
  izin: { memberi: boolean; mencatat: boolean }
}

/** A button for each sheet of the tree, and for an empty one. */
const Cetak = ({ surat, simpul, csrf }: Pick<PropBagian, 'surat' | 'simpul' | 'csrf'>) => {
  const lembar = [...new Map(simpul.map((d) => [d.lembar, d])).values()]
  return (
    <details>
      <summary>Cetak lembar disposisi</summary>
      <div class="berjajar">
        {lembar.map((d) => (
          <Kirim
            aksi={`/disposisi/${d.id}/lembar`}
            csrf={csrf}
            label={`Dari ${d.dari ?? 'pimpinan'}`}
          />
        ))}
        <Kirim aksi={`/surat/masuk/${surat.id}/lembar`} csrf={csrf} label="Lembar kosong" />
      </div>
    </details>
  )
}

/** The tree, and for those who may the form that starts or adds to it. */
export const BagianDisposisi = ({ surat, skema, izin, ...p }: PropBagian) => (
  <>
    <h2>Disposisi</h2>
    <Pohon {...p} />
    <Cetak surat={surat} simpul={p.simpul} csrf={p.csrf} />
    {(izin.memberi || izin.mencatat) && (
      <details class="kartu" open={p.simpul.length === 0}>
        <summary>
          {izin.memberi ? 'Beri disposisi' : 'Catat disposisi pimpinan dari lembarnya'}
        </summary>
        <FormSkema
          skema={skema}
          aksi={`/surat/masuk/${surat.id}/disposisi`}
          csrf={p.csrf}
          tombol={izin.memberi ? 'Beri disposisi' : 'Catat disposisi'}
        />
      </details>
    )}
  </>
)

export interface PropFormulir {
  judul: string
  skema: TSchema
  awal: Record<string, unknown>
  aksi: string
  csrf: string
  tombol: string
  kembali: string
}

/** A page that is one form. */
export const HalamanFormulir = (p: PropFormulir) => (
  <>
    <p class="letak">
      <a href={p.kembali}>Kembali</a>
    </p>
    <h1>{p.judul}</h1>
    <FormSkema skema={p.skema} awal={p.awal} aksi={p.aksi} csrf={p.csrf} tombol={p.tombol} fokus />
  </>
)
