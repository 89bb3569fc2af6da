import type { JSX } from 'preact'
import { Fakta } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { cetakRupiah, rupiah } from '../values/rupiah.js'
import { tanggalPanjang } from '../values/tanggal.js'
import type { Kompetensi } from './acuan.js'
import { sebutPemenuh } from './dipenuhi.js'
import type { SertifikatTerisi } from './awal-laporan.js'
import type { LaporanBerikut } from './jalan.js'
import type { SatuUsulan } from './queries.js'
import type { RiwayatOrang } from './queries-orang.js'
import { FaktaUsulan, Kesenjangan, Terkunci } from './views-bagian.js'
import { masa } from './views-jalan.js'
import { Orang } from './views-orang.js'

interface PropUsulan {
  usulan: SatuUsulan
}

/** Above the form by which a proposal that came back is sent again. */
export const SampingKonsep = ({ usulan: u }: PropUsulan): JSX.Element => (
  <section>
    <FaktaUsulan u={u} />
    <p>
      <Tautan ke={`/rencana/${u.id}/ubah`}>Ubah usulan ini</Tautan> dahulu, lalu centang pernyataan
      dan kirim kembali.
    </p>
  </section>
)

/** What a superior weighs: the proposal, the gap, the plan and the past of its owner. */
export const PertimbanganAtasan = ({
  usulan: u,
  orang,
  kompetensi,
  terkunci,
}: PropUsulan & {
  orang: RiwayatOrang
  kompetensi: readonly Kompetensi[]
  terkunci: string
}): JSX.Element => (
  <>
    <p>
      {u.nama}, {u.pd}
    </p>
    <Terkunci sebab={terkunci} />
    {u.peringatan && <p class="kabar kabar-peringatan">{u.peringatan}</p>}
    <FaktaUsulan u={u} />
    {u.profil && <Kesenjangan profil={u.profil} kompetensi={kompetensi} />}
    <Orang id={u.pegawaiId} {...orang} />
  </>
)

export const RingkasUsulan = ({ usulan: u }: PropUsulan): JSX.Element => (
  <section>
    <FaktaUsulan u={u} />
  </section>
)

/** Above the form of a report: what was carried out, and which report this is. */
export function TampilanLaporan({
  usulan: u,
  berikut: { ke, dari, tanggal },
  sertifikat: s,
  hariIni,
}: PropUsulan & {
  berikut: LaporanBerikut
  sertifikat: SertifikatTerisi | null
  hariIni: string
}): JSX.Element {
  const p = u.pelaksanaan
  return (
    <section>
      <Fakta
        isi={[
          ['Bangkom', u.namaBentuk],
          ['Biaya', cetakRupiah(rupiah(u.anggaran))],
          ['Waktu pelaksanaan', p && masa(p.mulai, p.selesai)],
          ['Lembaga penyelenggara', u.lembaga],
          ['Tempat penyelenggaraan', p?.tempat],
          ['Detail materi pengembangan', p?.materi],
          ['JP', String(u.jp)],
          ['Dipenuhi oleh', u.dipenuhi && sebutPemenuh(u.dipenuhi)],
          ['Laporan', `${ke} dari ${dari}, masa sampai ${tanggalPanjang(tanggal)}`],
        ]}
      />
      {hariIni < tanggal && (
        <p class="kabar">
          Laporan ini dapat dikirim sejak {tanggalPanjang(tanggal)}. Waktunya berubah?{' '}
          <Tautan ke={`/rencana/${u.id}/waktu`}>Perbaiki waktu pelaksanaan</Tautan>
        </p>
      )}
      {s && (
        <p class="kabar">
          Formulir di bawah sudah terisi dari sertifikat nomor {s.nomor}.{' '}
          {s.berkas
            ? 'Berkasnya ikut dilampirkan bila Anda tidak memilih berkas lain.'
            : 'PDF-nya belum ada; unggah pindaian sertifikat Anda.'}{' '}
          Periksa, lengkapi deskripsinya, lalu kirim.
        </p>
      )}
    </section>
  )
}
