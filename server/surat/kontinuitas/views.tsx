import { Kirim } from '../../platform/ui/kirim.js'
import { Tabel } from '../../platform/ui/table.js'
import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import { LencanaNomor } from '../nomor/views-nomor.js'
import type { BarisPesanan, NomorPesanan } from '../pesanan/queries.js'
import type { BarisKendali } from './rekonsiliasi.js'

interface Prop {
  pesanan: BarisPesanan
  nomor: NomorPesanan[]
  /** What was typed before it was refused. */
  isian?: readonly BarisKendali[]
  galat?: { message: string }
  csrf: string
}

/** What was written on the control sheets, entered number by number; the rest becomes BATAL. */
export function HalamanKendali({ pesanan: p, nomor, isian, galat, csrf }: Prop) {
  const sisa = nomor.filter((n) => n.status === 'dipesan')
  const sudah = nomor.filter((n) => n.status !== 'dipesan')
  return (
    <>
      <p class="letak">
        <Tautan ke={`/pesanan/${p.id}`}>{p.keperluan}</Tautan>
      </p>
      <h1>Rekonsiliasi nomor</h1>
      <p>
        Isi baris yang dipakai selama sistem padam, seperti tertulis pada lembar kendali. Pindaian
        suratnya ditambahkan pada halaman nomornya. Blok tahun {p.tahun}, mulai{' '}
        {tanggalPanjang(nomor[0]?.tanggal ?? p.berlaku_sampai)}.
      </p>
      {galat && (
        <p class="kabar kabar-bahaya" role="alert" tabIndex={-1} autofocus>
          {galat.message}
        </p>
      )}
      {sisa.length > 0 && <Isian id={p.id} sisa={sisa} isian={isian ?? []} csrf={csrf} />}
      {sudah.length > 0 && (
        <Tabel
          keterangan="Sudah dicatat"
          baris={sudah}
          kolom={[
            {
              judul: 'Nomor',
              isi: (n) => (
                <span class="nomor">
                  <Tautan ke={`/surat/nomor/${n.id}`}>{n.nomor}</Tautan>
                </span>
              ),
            },
            { judul: 'Keadaan', isi: (n) => <LencanaNomor status={n.status} /> },
            { judul: 'Tanggal', isi: (n) => tanggalPanjang(n.tanggal) },
            { judul: 'Ditujukan kepada', isi: (n) => n.tujuan },
            { judul: 'Hal', isi: (n) => n.hal || n.alasan_batal },
          ]}
        />
      )}
      {!p.ditutup_at && sisa.length === 0 && (
        <section class="kartu">
          <h2>Tutup blok</h2>
          <p>Semua nomor sudah dicatat; berita acaranya dibuat.</p>
          <Kirim aksi={`/pesanan/${p.id}/kendali/tutup`} csrf={csrf} label="Tutup blok" />
        </section>
      )}
    </>
  )
}

function Isian(p: {
  id: string
  sisa: NomorPesanan[]
  isian: readonly BarisKendali[]
  csrf: string
}) {
  const lama = new Map(p.isian.map((b) => [b.id, b]))
  return (
    <form class="formulir" method="post" action={jalurTautan(`/pesanan/${p.id}/kendali`)}>
      <input type="hidden" name="_csrf" value={p.csrf} />
      <div class="gulir">
        <table class="isian daftar">
          <thead>
            <tr>
              {['Nomor', 'Tanggal surat', 'Ditujukan kepada', 'Hal', 'Keterangan'].map((j) => (
                <th scope="col">{j}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {p.sisa.map((n, i) => (
              <BarisIsian n={n} i={i} lama={lama.get(n.id)} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="petunjuk">
        Bila blok ditutup, baris yang terisi dicatat, baris yang kosong menjadi BATAL, dan berita
        acaranya dibuat.
      </p>
      <div class="tindakan">
        <button>Simpan yang terisi</button>
        <button class="tombol-tipis" formaction={jalurTautan(`/pesanan/${p.id}/kendali/tutup`)}>
          Simpan dan tutup blok
        </button>
      </div>
    </form>
  )
}

function BarisIsian({ n, i, lama }: { n: NomorPesanan; i: number; lama?: BarisKendali }) {
  const nama = (kolom: string) => `baris[${i}].${kolom}`
  const teks = (kolom: 'tujuan' | 'hal' | 'keterangan', judul: string) => (
    <td data-label={judul}>
      <input
        type="text"
        name={nama(kolom)}
        value={lama?.[kolom] ?? ''}
        maxLength={kolom === 'keterangan' ? 500 : 2000}
        aria-label={`${judul} nomor ${n.nomor}`}
      />
    </td>
  )
  return (
    <tr>
      <td data-label="Nomor">
        <span class="nomor">{n.nomor}</span>
        <input type="hidden" name={nama('id')} value={n.id} />
      </td>
      <td data-label="Tanggal surat">
        <input
          type="date"
          name={nama('tanggal')}
          value={lama?.tanggal ?? ''}
          aria-label={`Tanggal surat nomor ${n.nomor}`}
        />
      </td>
      {teks('tujuan', 'Ditujukan kepada')}
      {teks('hal', 'Hal')}
      {teks('keterangan', 'Keterangan')}
    </tr>
  )
}
