import type { TSchema } from 'typebox'
import { FormSkema } from '../../platform/ui/form.js'
import { Kirim } from '../../platform/ui/kirim.js'
import { Fakta, Tabel } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { CetakanRow } from '../cetakan/queries.js'
import { CetakanTerakhir } from '../cetakan/views.js'
import { LencanaNomor } from '../nomor/views-nomor.js'
import type { BarisPesanan, NomorPesanan } from './queries.js'
import { SkemaTutup } from './skema.js'

const rentang = (p: BarisPesanan): string =>
  `${p.nama_register} ${p.tahun}: ${p.dari === p.sampai ? p.dari : `${p.dari}–${p.sampai}`}`

interface PropDaftar {
  pesanan: BarisPesanan[]
  berikut: string | null
  pelakuId: string
  skema: TSchema | null
  csrf: string
}

export function DaftarPesanan({ pesanan, berikut, pelakuId, skema, csrf }: PropDaftar) {
  return (
    <>
      <h1>Nomor pesanan</h1>
      <p>
        Nomor yang diambil lebih dahulu untuk suatu keperluan. Yang tidak terpakai sampai hari
        terakhirnya menjadi BATAL.
      </p>
      <Tabel
        keterangan="Pesanan nomor"
        keteranganTersembunyi
        kosong="Belum ada nomor yang dipesan."
        baris={pesanan}
        kolom={[
          {
            judul: 'Keperluan',
            isi: (p) => <Tautan ke={`/pesanan/${p.id}`}>{p.keperluan}</Tautan>,
          },
          { judul: 'Nomor urut', isi: rentang },
          { judul: 'Pemilik', isi: (p) => p.pemilik },
          { judul: 'Terpakai', isi: (p) => p.terpakai, angka: true },
          {
            judul: 'Sisa',
            isi: (p) => (p.berakhir && p.jenis === 'biasa' ? 0 : p.sisa),
            angka: true,
          },
          {
            judul: 'Berlaku sampai',
            isi: (p) => `${tanggalPanjang(p.berlaku_sampai)}${p.berakhir ? ' (berakhir)' : ''}`,
          },
        ]}
      />
      {berikut && (
        <p>
          <Tautan ke={`/pesanan?sesudah=${berikut}`}>Pesanan sebelumnya</Tautan>
        </p>
      )}
      {skema && (
        <section class="kartu">
          <h2>Pesan nomor</h2>
          <FormSkema
            skema={skema}
            awal={{ pemilikId: pelakuId, jenis: 'biasa', sec: 'B', register: 'surat-keluar' }}
            aksi="/pesanan"
            csrf={csrf}
            tombol="Pesan nomor"
          />
        </section>
      )}
    </>
  )
}

interface PropPesanan {
  pesanan: BarisPesanan
  nomor: NomorPesanan[]
  boleh: boolean
  cetakan: CetakanRow[]
  csrf: string
}

/** A number whose reservation is over is as good as cancelled, also before the sweep has been round. */
const statusKini = (p: BarisPesanan, n: NomorPesanan): string =>
  p.berakhir && p.jenis === 'biasa' && n.status === 'dipesan' && n.pemilik === 'pesanan'
    ? 'batal'
    : n.status

export function HalamanPesanan({ pesanan: p, nomor, boleh, cetakan, csrf }: PropPesanan) {
  return (
    <>
      <p class="letak">
        <Tautan ke="/pesanan">Nomor pesanan</Tautan>
      </p>
      <h1>{p.keperluan}</h1>
      <Fakta
        isi={[
          [
            'Register',
            <Tautan ke={`/surat?register=${p.register}&tahun=${p.tahun}`}>{rentang(p)}</Tautan>,
          ],
          ['Pemilik', p.pemilik],
          ['Unit', p.unit],
          ['Berlaku sampai', tanggalPanjang(p.berlaku_sampai)],
          ['Terpakai', String(p.terpakai)],
        ]}
      />
      <Tabel
        keterangan="Nomor yang dipesan"
        keteranganTersembunyi
        baris={nomor}
        kolom={[
          {
            judul: 'Nomor',
            isi: (n) => (
              <span class="nomor">
                <Tautan ke={`/surat/nomor/${n.id}`}>{n.nomor}</Tautan>
              </span>
            ),
          },
          { judul: 'Keadaan', isi: (n) => <LencanaNomor status={statusKini(p, n)} /> },
          { judul: 'Ditujukan kepada', isi: (n) => n.tujuan },
          { judul: 'Hal', isi: (n) => n.hal || n.alasan_batal },
        ]}
      />
      {boleh && p.jenis === 'kontinuitas' && <Kontinuitas p={p} cetakan={cetakan} csrf={csrf} />}
      {boleh && !p.berakhir && p.sisa > 0 && p.jenis === 'biasa' && (
        <section class="kartu">
          <h2>Batalkan sisa nomor</h2>
          <FormSkema
            skema={SkemaTutup}
            aksi={`/pesanan/${p.id}/tutup`}
            csrf={csrf}
            tombol="Batalkan sisa nomor"
          />
        </section>
      )}
    </>
  )
}

const Kontinuitas = ({
  p,
  cetakan,
  csrf,
}: {
  p: BarisPesanan
  cetakan: CetakanRow[]
  csrf: string
}) => (
  <section class="kartu">
    <h2>Kontinuitas</h2>
    {p.sisa > 0 && (
      <Kirim aksi={`/pesanan/${p.id}/kendali/cetak`} csrf={csrf} label="Cetak lembar kendali" />
    )}
    <p>
      <Tautan ke={`/pesanan/${p.id}/kendali`}>Rekonsiliasi sesudah sistem menyala</Tautan>
    </p>
    <CetakanTerakhir cetakan={cetakan} />
  </section>
)
