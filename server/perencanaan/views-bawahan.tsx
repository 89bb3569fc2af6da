import type { JSX } from 'preact'
import type { GalatFormulir } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import { cetakRupiah, rupiah } from '../values/rupiah.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { kecocokan } from './kesenjangan.js'
import type { BarisUsulan } from './queries.js'
import { kunciBawahan, type RingkasBawahan } from './queries-orang.js'
import type { Saringan } from './skema.js'
import { kataTerkunci, type TahunRencana } from './tahun.js'
import { FormSaring, halamanLanjut, LencanaTahap, sebutNilai, Terkunci } from './views-bagian.js'

type Terisi = { id?: string; keputusan?: string; alasan?: string }

interface Prop {
  tahun: TahunRencana[]
  saringan: Saringan
  usulan: BarisUsulan[]
  berikut: number | null
  /** Plan and past of those on the list, by person and year. */
  ringkas: Record<string, RingkasBawahan>
  csrf: string
  /** What was typed in a form that was refused, and why. */
  terisi?: readonly Terisi[]
  galat?: GalatFormulir
  /** What is wrong in a row, by its proposal. */
  salah?: Readonly<Record<string, string>>
}

const PILIHAN = [
  ['', 'Belum'],
  ['terima', 'Terima'],
  ['tolak', 'Tolak'],
  ['kembalikan', 'Kembalikan'],
] as const

const menunggu = (u: BarisUsulan): boolean => u.tahap === 'verifikasi'

/** What subordinates sent: several decided with one form, each with its reason. */
export function HalamanBawahan(p: Prop): JSX.Element {
  return (
    <>
      <h1>Verifikasi rencana bawahan</h1>
      <p>
        Buka sebuah usulan untuk melihat kesenjangan, rencana, dan riwayat bawahan Anda; bicarakan
        dengannya lebih dahulu. Alasan wajib, baik diterima maupun ditolak.
      </p>
      {p.galat && (
        <div class="kabar kabar-bahaya" role="alert" tabIndex={-1} autofocus>
          <p class="utuh">{p.galat.message}</p>
        </div>
      )}
      <p>
        <Tautan ke="/riwayat/bawahan">Riwayat setiap bawahan</Tautan>
      </p>
      <FormSaring jalur="/rencana/bawahan" saringan={p.saringan} tahun={p.tahun} />
      {p.tahun
        .filter((t) => t.terkunci && p.usulan.some((u) => menunggu(u) && u.tahun === t.tahun))
        .map((t) => (
          <Terkunci sebab={kataTerkunci(t)} />
        ))}
      <form method="post" action={jalurTautan('/rencana/bawahan')}>
        <input type="hidden" name="_csrf" value={p.csrf} />
        <Tabel
          keterangan="Usulan bawahan"
          keteranganTersembunyi
          kosong="Tidak ada usulan bawahan di sini. Usulan baru juga tampak pada pemberitahuan Anda."
          baris={p.usulan}
          kolom={[
            { judul: 'Usulan', isi: (u) => <Usulan u={u} /> },
            { judul: 'Bawahan', isi: (u) => <Bawahan u={u} r={p.ringkas[kunciBawahan(u)]} /> },
            { judul: 'Bentuk', isi: (u) => <Bentuk u={u} /> },
            { judul: 'Pelaksanaan', isi: (u) => <Pelaksanaan u={u} /> },
            { judul: 'Keputusan', isi: (u, i) => <Putusan {...p} u={u} i={i} /> },
          ]}
        />
        {p.usulan.some(menunggu) && (
          <div class="tindakan">
            <button>Simpan keputusan</button>
          </div>
        )}
      </form>
      {p.berikut !== null && (
        <p>
          <Tautan ke={halamanLanjut('/rencana/bawahan', p.saringan, p.berikut)}>
            Halaman berikutnya
          </Tautan>
        </p>
      )}
    </>
  )
}

const Usulan = ({ u }: { u: BarisUsulan }): JSX.Element => (
  <span>
    <Tautan ke={`/rencana/${u.id}`}>{u.materi}</Tautan>
    <small>{u.alasan}</small>
  </span>
)

const Pelaksanaan = ({ u }: { u: BarisUsulan }): JSX.Element => (
  <span>
    {tanggalPanjang(u.tanggal)}, {u.lembaga}
    <small>
      {cetakRupiah(rupiah(u.anggaran))}, {u.sumberDana}
    </small>
  </span>
)

const Bentuk = ({ u }: { u: BarisUsulan }): JSX.Element => (
  <span>
    {u.namaBentuk}, {u.jp} JP{u.peringatan && <small>{u.peringatan}</small>}
  </span>
)

/** Who asks, with gap, plan and past in short; all of it is on the page of the proposal. */
function Bawahan({
  u: { nama, profil: f, tahun },
  r,
}: {
  u: BarisUsulan
  r: RingkasBawahan | undefined
}): JSX.Element {
  if (!f) return <>{nama}</>
  const { persen, kata } = kecocokan(f.standar, f.skj)
  return (
    <span>
      {nama}
      <small>Kesenjangan kinerja {sebutNilai(f.nilaiKinerja)}</small>
      <small>
        Kecocokan SKJ {persen} % ({kata})
      </small>
      {r && (
        <small>
          Rencana {tahun}: {r.usulan} usulan, {r.jp} JP, diterima {r.jpDiterima} JP. Sudah diikuti:{' '}
          {r.diikuti} kegiatan
        </small>
      )}
    </span>
  )
}

function Putusan({
  u,
  i,
  terisi = [],
  salah = {},
}: Prop & { u: BarisUsulan; i: number }): JSX.Element {
  if (u.tahap !== 'verifikasi') return <LencanaTahap tahap={u.tahap} />
  const isi = terisi.find((t) => t.id === u.id)
  return (
    <div class="putusan">
      <input type="hidden" name={`butir[${i}].id`} value={u.id} />
      {salah[u.id] && <p class="salah">{salah[u.id]}</p>}
      <select name={`butir[${i}].keputusan`} aria-label={`Keputusan atas ${u.materi}`}>
        {PILIHAN.map(([nilai, kata]) => (
          <option value={nilai} selected={nilai === (isi?.keputusan ?? '')}>
            {kata}
          </option>
        ))}
      </select>
      <textarea
        name={`butir[${i}].alasan`}
        rows={2}
        maxLength={1000}
        placeholder="Alasan"
        aria-label={`Alasan atas ${u.materi}`}
      >
        {isi?.alasan}
      </textarea>
    </div>
  )
}
