import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Lencana } from '../platform/ui/badge.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { TanggalPanjang } from '../platform/ui/waktu.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { PERINGATAN_HARI, type SertifikatTampil } from './tampil.js'
import { SkemaCabut, SkemaKunci, SkemaNik } from './skema.js'

export interface DataTte {
  nama: string
  sertifikat: SertifikatTampil[]
  nik: string
  /** Name of the way this office signs. */
  cara: string
  memakaiBsre: boolean
  admin: boolean
  zona: string
}

/** One's own certificate: what there is, until when, and how to put another in its place. */
export function HalamanTte({ d, csrf }: { d: DataTte; csrf: string }): JSX.Element {
  const aktif = d.sertifikat.find((s) => s.keadaan === 'aktif')
  return (
    <>
      <h1>Tanda tangan elektronik</h1>
      <p>Cara yang dipakai kantor ini: {d.cara}.</p>
      <p class="berjajar">
        <Tautan ke="/tte/periksa">Periksa tanda tangan pada PDF</Tautan>
        {d.admin && <Tautan ke="/tte/kantor">Setelan TTE kantor</Tautan>}
      </p>
      <h2>Sertifikat Anda</h2>
      {aktif ? (
        <Sertifikat s={aktif} zona={d.zona} />
      ) : (
        <p class="kosong">{d.nama} belum memiliki sertifikat di kantor ini.</p>
      )}
      <h2>{aktif ? 'Ganti sertifikat' : 'Unggah sertifikat'}</h2>
      <FormSkema
        skema={SkemaKunci}
        aksi="/tte/sertifikat"
        csrf={csrf}
        tombol={aktif ? 'Ganti' : 'Unggah'}
      />
      {aktif && <Cabut s={aktif} csrf={csrf} />}
      <h2>NIK untuk BSrE</h2>
      <p>
        {d.nik ? `Tersimpan: ${d.nik}.` : 'Belum diisi.'}{' '}
        {d.memakaiBsre ? '' : 'Kantor ini sekarang tidak memakai BSrE; NIK tidak diperlukan.'}
      </p>
      <FormSkema skema={SkemaNik} aksi="/tte/nik" csrf={csrf} tombol="Simpan NIK" />
    </>
  )
}

function Sertifikat({ s, zona }: { s: SertifikatTampil; zona: string }): JSX.Element {
  return (
    <>
      {s.asal === 'contoh' && (
        <p class="kabar kabar-peringatan">
          Sertifikat CONTOH: hanya untuk mencoba, tidak berkekuatan hukum.
        </p>
      )}
      {s.sisaHari >= 0 && s.sisaHari < PERINGATAN_HARI && (
        <p class="kabar kabar-peringatan">
          Sertifikat berakhir dalam {s.sisaHari} hari. Siapkan penggantinya.
        </p>
      )}
      <Fakta
        isi={[
          ['Keadaan', <KeadaanSertifikat s={s} />],
          ['Atas nama', s.subjek],
          ['Penerbit', s.penerbit],
          ['Nomor seri', <code>{s.seri}</code>],
          ['Berlaku dari', <Tgl w={s.berlakuDari} zona={zona} />],
          ['Berlaku sampai', <Tgl w={s.berlakuSampai} zona={zona} />],
          ['Dicabut', s.dicabutAt && <Tgl w={s.dicabutAt} zona={zona} />],
          ['Alasan pencabutan', s.alasanCabut],
        ]}
      />
    </>
  )
}

function Cabut({ s, csrf }: { s: SertifikatTampil; csrf: string }): JSX.Element {
  return (
    <details>
      <summary>Cabut sertifikat ini</summary>
      <p>
        Cabut bila passphrase diketahui orang lain. Tanda tangan yang sudah dibuat tetap sah; yang
        dibuat sesudah pencabutan tidak.
      </p>
      <FormSkema
        skema={SkemaCabut}
        aksi={`/tte/sertifikat/${s.id}/cabut`}
        csrf={csrf}
        tombol="Cabut"
      />
    </details>
  )
}

/** One certificate, for its owner and for administrators. */
export function HalamanSertifikat({
  s,
  zona,
  csrf,
}: {
  s: SertifikatTampil
  zona: string
  csrf: string
}): JSX.Element {
  return (
    <>
      <p class="letak">
        <a href="/tte">Tanda tangan elektronik</a>
      </p>
      <h1>Sertifikat {s.milik}</h1>
      <Sertifikat s={s} zona={zona} />
      {s.keadaan !== 'dicabut' && <Cabut s={s} csrf={csrf} />}
    </>
  )
}

export const Tgl = ({ w, zona }: { w: Date; zona: string }): JSX.Element => (
  <TanggalPanjang tanggal={tanggalDiZona(w, zona)} />
)

export function KeadaanSertifikat({ s }: { s: SertifikatTampil }): JSX.Element {
  if (s.keadaan === 'dicabut') return <Lencana jenis="bahaya">Dicabut</Lencana>
  if (s.keadaan === 'diganti') return <Lencana>Diganti</Lencana>
  if (s.sisaHari < 0) return <Lencana jenis="bahaya">Kedaluwarsa</Lencana>
  if (s.sisaHari < PERINGATAN_HARI) return <Lencana jenis="peringatan">Hampir berakhir</Lencana>
  return <Lencana jenis="baik">Aktif</Lencana>
}

/** Everyone's certificates, for the administrator. */
export function TabelSertifikat({
  baris,
  zona,
}: {
  baris: SertifikatTampil[]
  zona: string
}): JSX.Element {
  return (
    <Tabel
      keterangan="Sertifikat elektronik"
      keteranganTersembunyi
      kosong="Belum ada sertifikat."
      baris={baris}
      kolom={[
        { judul: 'Milik', isi: (s) => s.milik },
        { judul: 'Keadaan', isi: (s) => <KeadaanSertifikat s={s} /> },
        { judul: 'Penerbit', isi: (s) => s.penerbit },
        { judul: 'Berlaku sampai', isi: (s) => <Tgl w={s.berlakuSampai} zona={zona} /> },
        {
          judul: 'Cabut',
          isi: (s) =>
            s.keadaan === 'dicabut' ? (
              s.alasanCabut
            ) : (
              <Tautan ke={`/tte/sertifikat/${s.id}`}>Lihat</Tautan>
            ),
        },
      ]}
    />
  )
}
