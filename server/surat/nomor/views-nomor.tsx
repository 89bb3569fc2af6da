import type { ComponentChild } from 'preact'
import type { TSchema } from 'typebox'
import { SEC } from '../../naskah/jenis/skema.js'
import { Lencana, type JenisLencana } from '../../platform/ui/badge.js'
import { FormSkema } from '../../platform/ui/form.js'
import { Fakta } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { RegisterRow } from './register.js'
import { SkemaBatalNomor, SkemaPindaian } from './skema-nomor.js'

const STATUS: Record<string, readonly [string, JenisLencana]> = {
  dipesan: ['Dipesan', 'info'],
  terpakai: ['Terpakai', 'baik'],
  batal: ['BATAL', 'bahaya'],
}

/** Shown in words and colour wherever a number is named. */
export function LencanaNomor({ status }: { status: string }) {
  const [kata, jenis] = STATUS[status] ?? [status, 'netral']
  return <Lencana jenis={jenis}>{kata}</Lencana>
}

const faktaNomor = (n: any, saat: (d: Date) => string): [string, ComponentChild][] => [
  ['Nomor urut', `${n.urut}${n.sufiks && ` sisipan ${n.sufiks}`}`],
  ['Tanggal surat', tanggalPanjang(n.tanggal)],
  ['Ditujukan kepada', n.tujuan],
  ['Hal', n.hal],
  ['Klasifikasi', n.klas],
  ['Keamanan', SEC[n.sec]],
  ['Keterangan', n.keterangan],
  ['Naskah', n.naskah_id && n.terbuka && <Tautan ke={`/naskah/${n.naskah_id}`}>Buka</Tautan>],
  ['Pindaian', n.sha256 && n.terbuka && <a href={`/surat/nomor/${n.id}/pindaian`}>Unduh</a>],
  ['Pesanan', n.pesanan_id && <Tautan ke={`/pesanan/${n.pesanan_id}`}>{n.keperluan}</Tautan>],
  ['Alasan sisipan', n.alasan_sisipan],
  ['Dicatat', `${saat(n.dibuat_at)}${n.pencatat ? ` oleh ${n.pencatat}` : ''}`],
  ['Alasan batal', n.alasan_batal],
  ['Dibatalkan', n.batal_at && `${saat(n.batal_at)}${n.pembatal ? ` oleh ${n.pembatal}` : ''}`],
  [
    'Digantikan oleh',
    n.pengganti_id && <Tautan ke={`/naskah/${n.pengganti_id}`}>{n.nomor_pengganti}</Tautan>,
  ],
]

interface PropNomor {
  nomor: any
  boleh: boolean
  csrf: string
  saat(d: Date): string
}

export function HalamanNomor({ nomor: n, boleh, csrf, saat }: PropNomor) {
  const tahun = n.tahun as number
  return (
    <>
      <p class="letak">
        <Tautan ke={`/surat?register=${n.register}&tahun=${tahun}`}>
          Buku {n.nama_register} {tahun}
        </Tautan>
      </p>
      <h1>
        <span class="nomor" data-salin>
          {n.nomor}
        </span>{' '}
        <LencanaNomor status={n.status} />
      </h1>
      <Fakta isi={faktaNomor(n, saat)} />
      {n.petunjuk && <p class="petunjuk">{n.petunjuk}</p>}
      {boleh && n.pemilik === 'buku' && n.status === 'terpakai' && !n.sha256 && (
        <section class="kartu">
          <h2>Pindaian surat</h2>
          <FormSkema
            skema={SkemaPindaian}
            aksi={`/surat/nomor/${n.id}/pindaian`}
            csrf={csrf}
            tombol="Simpan pindaian"
          />
        </section>
      )}
      {boleh && n.status !== 'batal' && (
        <section class="kartu" id="batal">
          <h2>Batalkan nomor</h2>
          <p>
            Nomor tetap berada di buku sebagai BATAL dan tidak diberikan lagi. Surat yang memakainya
            ikut dibatalkan.
          </p>
          <FormSkema
            skema={SkemaBatalNomor}
            aksi={`/surat/nomor/${n.id}/batal`}
            csrf={csrf}
            tombol="Batalkan nomor"
          />
        </section>
      )}
    </>
  )
}

interface PropTangan {
  register: RegisterRow
  hariIni: string
  /** Where the number comes from, to begin with. */
  cara: 'urut' | 'sisipan'
  kalimat: string | null
  skema: TSchema
  csrf: string
}

export function HalamanTangan({ register, hariIni, cara, kalimat, skema, csrf }: PropTangan) {
  return (
    <>
      <p class="letak">
        <Tautan ke={`/surat?register=${register.kode}`}>Buku {register.nama}</Tautan>
      </p>
      <h1>Beri nomor: {register.nama}</h1>
      <p>
        Untuk surat yang ditulis di luar sistem. Surat yang disusun di sini diberi nomor oleh tugas
        agendanya sendiri.
      </p>
      {kalimat && <p class="petunjuk">{kalimat}</p>}
      <FormSkema
        skema={skema}
        awal={{ tanggal: hariIni, caraNomor: cara, sec: 'B' }}
        aksi={`/register/${register.kode}/nomor`}
        csrf={csrf}
        tombol="Beri nomor"
      />
    </>
  )
}
