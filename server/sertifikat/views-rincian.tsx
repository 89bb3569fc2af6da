import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { TautanBerkas } from '../platform/ui/tautan-berkas.js'
import { sebutan } from '../values/pelaku.js'
import { tanggalPanjang } from '../values/tanggal.js'
import type { AturanPakai } from './aturan.js'
import type { ParaPenanda } from './penanda.js'
import type { Rincian } from './rincian.js'
import { SkemaGanti, SkemaPerbaikan } from './skema.js'
import { LencanaStatus } from './tampilan.js'

interface Prop {
  s: Rincian
  kelola: boolean
  csrf: string
  saat(d: Date): string
}

/** One certificate: what holds, by which rule, what it replaced, and what can be done with it. */
export function HalamanRincian({ s, kelola, csrf, saat }: Prop): JSX.Element {
  const hidup = s.status !== 'batal'
  return (
    <>
      <p class="letak">
        <a href={`/pelatihan/${s.pelatihanId}/sertifikat`}>Sertifikat {s.pelatihan}</a>
      </p>
      <h1>Sertifikat {s.nama}</h1>
      <Fakta
        isi={[
          ['Nomor', s.nomor],
          ['Kode registrasi LAN', s.kodeRegistrasi],
          ['Keadaan', <LencanaStatus status={s.status} />],
          ['Tanggal', tanggalPanjang(s.isi.tanggal)],
          ['Penandatangan', penanda(s.isi)],
          ['Aturan yang dipakai', s.aturan && sebutAturan(s.aturan)],
          ['Berkas', s.pdf && <TautanBerkas jalur={`/sertifikat/${s.id}`} pdf={s.pdf} />],
          ['Untuk umum', s.token && <a href={`/v/${s.token}`}>Halaman pemeriksaan keaslian</a>],
          ['Versi', s.versi > 1 ? `${s.versi}: ${s.sebab}` : ''],
          ['Menggantikan', s.lama && tautan(s.lama, `: ${s.sebab}`)],
          ['Digantikan oleh', s.baru && tautan(s.baru)],
          ['Diterima', s.diterimaPada && `${s.diterimaOleh}, ${tanggalPanjang(s.diterimaPada)}`],
        ]}
      />
      {hidup && s.nama !== s.namaRoster && (
        <p class="kabar kabar-peringatan" role="status">
          Nama pada daftar peserta sekarang “{s.namaRoster}”, berbeda dari yang tercetak. Bila itu
          yang benar, perbaiki sertifikat ini.
        </p>
      )}
      {s.penandaPergi && s.status === 'dicetak' && (
        <p class="kabar kabar-peringatan" role="status">
          Penandatangan yang tercetak tidak lagi menjabat. Terbitkan pengganti; nomor ini menjadi
          BATAL.
        </p>
      )}
      {s.lalu.length > 0 && (
        <Tabel
          keterangan="Versi terdahulu"
          baris={s.lalu}
          kolom={[
            { judul: 'Versi', isi: (v) => v.versi, angka: true },
            { judul: 'Nama tercetak', isi: (v) => v.nama },
            { judul: 'Diganti', isi: (v) => saat(v.digantiAt) },
          ]}
        />
      )}
      {kelola && hidup && <Tindakan {...{ s, csrf }} />}
    </>
  )
}

function Tindakan({ s, csrf }: Pick<Prop, 's' | 'csrf'>) {
  return (
    <>
      <details class="kartu">
        <summary>Perbaiki salah cetak</summary>
        <p>
          {s.sudahKeluar || s.penandaPergi
            ? `${s.sudahKeluar ? 'Sertifikat ini sudah di tangan penerima' : 'Penandatangannya tidak lagi menjabat'}: nomornya menjadi BATAL dan penggantinya mendapat nomor baru.`
            : 'Nomornya tetap; berkasnya disusun dan ditandatangani ulang.'}{' '}
          Daftar peserta ikut diperbaiki.
        </p>
        <FormSkema
          skema={SkemaPerbaikan}
          awal={s.awal}
          aksi={`/sertifikat/${s.id}/perbaiki`}
          csrf={csrf}
          tombol="Perbaiki"
        />
      </details>
      {(s.status !== 'dicetak' || s.penandaPergi) && (
        <details class="kartu">
          <summary>Terbitkan pengganti</summary>
          <p>
            Untuk sertifikat yang hilang atau rusak. Nomor lama menjadi BATAL dan disebut pada
            penggantinya.
          </p>
          <FormSkema
            skema={SkemaGanti}
            aksi={`/sertifikat/${s.id}/ganti`}
            csrf={csrf}
            tombol="Terbitkan pengganti"
          />
        </details>
      )}
    </>
  )
}

const tautan = (s: { id: string; nomor: string }, lagi = '') => (
  <>
    <a href={`/sertifikat/${s.id}/rincian`}>Nomor {s.nomor}</a>
    {lagi}
  </>
)

const penanda = ({ penandatangan, penandatanganKedua }: ParaPenanda): string =>
  [penandatanganKedua, penandatangan]
    .filter((p) => p !== null)
    .map((p) => `${p.nama} (${sebutan(p)})`)
    .join(' dan ')

const PERAN = { kepala: 'Kepala', kabid: 'Kepala Bidang', luar: 'pejabat di luar kantor' } as const
const PENYELENGGARA = { sendiri: 'diselenggarakan sendiri', kabkota: 'kabupaten/kota' } as const

/** `Baris 3: latsar, diselenggarakan sendiri; Kepala, elektronik; kode LAN wajib; STTPP` */
export function sebutAturan(a: AturanPakai): string {
  const siapa = [a.pertama, a.kedua].filter((x) => x !== null).map((x) => PERAN[x])
  return [
    `${a.baris > 0 ? `Baris ${a.baris}` : 'Tanpa baris yang cocok'}: ${a.jenis}, ${PENYELENGGARA[a.penyelenggara]}`,
    `${siapa.join(' dan ')}, tanda tangan ${a.cara}`,
    a.kode ? 'kode LAN wajib' : 'tanpa kode LAN',
    a.sttpp ? 'STTPP' : 'sertifikat biasa',
    a.belakang ? 'daftar mata pelatihan di belakang' : 'tanpa halaman belakang',
    `register ${a.register || 'jenis naskah'}`,
  ].join('; ')
}
