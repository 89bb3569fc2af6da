import { Tabel } from '../platform/ui/table.js'
import { namaLengkap } from '../values/gelar.js'
import { cetakNip } from '../values/nip.js'
import { waktuSingkat } from '../values/tanggal.js'
import type { KeadaanPeserta } from './keadaan.js'
import type { Rekap } from './roster.js'
import { KotakRekap } from './tampilan.js'

interface Prop {
  pelatihan: any
  peserta: any[]
  rekap: Rekap
  sesudah: number
  zona: string
}

const PER_HALAMAN = 200

/** The roster as a table, with the state of each participant. */
export function DaftarPeserta({ pelatihan, peserta, rekap, sesudah, zona }: Prop) {
  const alamat = `/pelatihan/${pelatihan.id}/peserta`
  return (
    <>
      <p class="letak">
        <a href="/pelatihan">Pelatihan</a> ·{' '}
        <a href={`/pelatihan/${pelatihan.id}`}>{pelatihan.nama}</a>
      </p>
      <h1>
        Peserta {pelatihan.nama}
        {pelatihan.angkatan && ` Angkatan ${pelatihan.angkatan}`}
      </h1>
      <KotakRekap rekap={rekap} />
      <p class="berjajar">
        <a href={`/pelatihan/${pelatihan.id}/kelas`}>Kelas</a>
        <a href={`/pelatihan/${pelatihan.id}/sertifikat`}>Sertifikat pelatihan ini</a>
        <a href={`/pelatihan/${pelatihan.id}/pantau`}>Pemantauan</a>
        <a href={`/pelatihan/${pelatihan.id}/lms`}>Akun dan nilai di LMS</a>
        <a href={`/pelatihan/${pelatihan.id}/padanan`}>Padankan dengan SIMPEG, LMS, Smartbangkom</a>
        <a href={`/usulan/pelatihan/${pelatihan.id}`}>Usulan perangkat daerah</a>
        <a href="/peserta/contoh.xlsx">Unduh contoh lembar impor</a>
      </p>
      <Tabel
        keterangan="Daftar peserta"
        keteranganTersembunyi
        baris={peserta}
        kosong="Daftar masih kosong. Impor dilakukan dari tugas pendaftaran peserta."
        kolom={[
          { judul: 'No.', isi: (_, urut) => sesudah + urut + 1, angka: true },
          {
            judul: 'Nama',
            isi: (p) =>
              p.pegawai_id ? <a href={`/riwayat/${p.pegawai_id}`}>{sebutNama(p)}</a> : sebutNama(p),
          },
          { judul: 'NIP', isi: (p) => <span class="sebaris">{cetakNip(p.nip)}</span> },
          { judul: 'Jabatan', isi: (p) => p.jabatan || '–' },
          { judul: 'Instansi', isi: (p) => p.instansi || '–' },
          { judul: 'Keadaan', isi: (p) => <Keadaan {...p.keadaan} zona={zona} /> },
          { judul: 'Hadir', isi: hadir },
          { judul: 'Lulus', isi: lulus },
          { judul: 'Kode registrasi', isi: (p) => p.kode_registrasi || '–' },
        ]}
      />
      {peserta.length === PER_HALAMAN && (
        <p>
          <a href={`${alamat}?sesudah=${sesudah + PER_HALAMAN}`}>Halaman berikutnya</a>
        </p>
      )}
    </>
  )
}

const Keadaan = ({ kata, pada, zona }: KeadaanPeserta & { zona: string }) => (
  <>
    {kata}
    {pada && <small>{waktuSingkat(pada, zona)}</small>}
  </>
)

const sebutNama = (p: any): string =>
  namaLengkap({ gelarDepan: p.gelar_depan, nama: p.nama, gelarBelakang: p.gelar_belakang })

const hadir = (p: any): string =>
  p.hadir_persen === null ? '–' : `${Number(p.hadir_persen).toLocaleString('id-ID')} %`

function lulus(p: any) {
  if (p.lulus === null) return '–'
  return p.lulus ? (
    'Ya'
  ) : (
    <>
      Tidak<small>{p.alasan}</small>
    </>
  )
}
