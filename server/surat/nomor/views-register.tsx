import { FormSkema } from '../../platform/ui/form.js'
import { Tabel } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { ContohPola } from './kelola-register.js'
import type { BarisRegister, PolaRow, TahunBuku } from './queries-register.js'
import { SkemaMulai, SkemaPola, SkemaRegister, SkemaRegisterBaru } from './skema-register.js'

interface PropDaftar {
  hariIni: string
  register: BarisRegister[]
  boleh: boolean
  csrf: string
}

export function DaftarRegister({ hariIni, register, boleh, csrf }: PropDaftar) {
  return (
    <>
      <h1>Register nomor</h1>
      <p>
        Tiap buku mempunyai satu deret nomor urut per tahun takwim, menurut tanggal surat (bukan
        tanggal pencatatan).
      </p>
      <p class="berjajar">
        <Tautan ke="/surat">Buku agenda</Tautan>
        <Tautan ke="/pesanan">Nomor pesanan</Tautan>
        <Tautan ke="/naskah-jenis">Jenis naskah</Tautan>
        <Tautan ke="/klasifikasi">Klasifikasi arsip</Tautan>
      </p>
      <Tabel
        keterangan="Register"
        keteranganTersembunyi
        baris={register}
        kolom={[
          {
            judul: 'Buku',
            isi: (r) => (
              <>
                <Tautan ke={`/register/${r.kode}`}>{r.nama}</Tautan>
                {!r.aktif && <span class="redup"> (tidak dipakai)</span>}
              </>
            ),
          },
          { judul: 'Pola', isi: (r) => <code class="nomor">{r.berlaku.pola}</code> },
          {
            judul: 'Contoh',
            isi: (r) =>
              r.contoh.galat.length > 0 ? (
                <span class="salah">{r.contoh.galat.join(' ')}</span>
              ) : (
                <span class="nomor">{r.contoh.contoh}</span>
              ),
          },
          {
            judul: `Nomor terakhir ${hariIni.slice(0, 4)}`,
            isi: (r) => (
              <Tautan ke={`/surat?register=${r.kode}&tahun=${hariIni.slice(0, 4)}`}>
                {r.terakhir}
              </Tautan>
            ),
            angka: true,
          },
        ]}
      />
      {boleh && (
        <section class="kartu">
          <h2>Register baru</h2>
          <FormSkema
            skema={SkemaRegisterBaru}
            aksi="/register"
            csrf={csrf}
            tombol="Tambah register"
          />
        </section>
      )}
    </>
  )
}

interface PropRegister {
  kode: string
  hariIni: string
  register: BarisRegister | null
  pola: PolaRow[]
  tahun: TahunBuku[]
  boleh: boolean
  csrf: string
}

export function HalamanRegister({ kode, hariIni, register: r, pola, tahun, ...p }: PropRegister) {
  return (
    <>
      <p class="letak">
        <Tautan ke="/register">Register nomor</Tautan>
      </p>
      <h1>{r?.nama ?? kode}</h1>
      {r && <PolaKini r={r} />}
      {p.boleh && r && <Penyunting r={r} csrf={p.csrf} />}
      <RiwayatPola r={r} pola={pola} hariIni={hariIni} />
      <h2>Tahun</h2>
      <Tabel
        keterangan="Tahun buku"
        keteranganTersembunyi
        baris={tahun}
        kosong="Belum ada nomor di buku ini."
        kolom={[
          {
            judul: 'Tahun',
            isi: (t) => <Tautan ke={`/surat?register=${kode}&tahun=${t.tahun}`}>{t.tahun}</Tautan>,
          },
          { judul: 'Dari buku lama', isi: (t) => t.awal || '–', angka: true },
          { judul: 'Terakhir', isi: (t) => t.terakhir, angka: true },
          { judul: 'Terpakai', isi: (t) => t.terpakai, angka: true },
          { judul: 'Dipesan', isi: (t) => t.dipesan, angka: true },
          { judul: 'BATAL', isi: (t) => t.batal, angka: true },
          { judul: 'Sisipan', isi: (t) => t.sisipan, angka: true },
        ]}
      />
      {p.boleh && r && <MulaiTengahTahun kode={kode} hariIni={hariIni} csrf={p.csrf} />}
    </>
  )
}

const PolaKini = ({ r }: { r: BarisRegister }) => (
  <p>
    Nomor hari ini: <strong class="nomor">{r.contoh.contoh || '–'}</strong>, sisipan{' '}
    <strong class="nomor">{r.contoh.sisipan || '–'}</strong>.
    {r.contoh.galat.length > 0 && <span class="salah"> {r.contoh.galat.join(' ')}</span>}
  </p>
)

const Penyunting = ({ r, csrf }: { r: BarisRegister; csrf: string }) => (
  <div class="dua">
    <section class="kartu" data-contoh={`/api/register/${r.kode}/contoh`}>
      <h2>Pola nomor</h2>
      <FormSkema
        skema={SkemaPola}
        awal={r.berlaku}
        aksi={`/register/${r.kode}/pola`}
        csrf={csrf}
        tombol="Simpan pola"
      />
    </section>
    <section class="kartu">
      <h2>Setelan</h2>
      <FormSkema
        skema={SkemaRegister}
        awal={{
          nama: r.nama,
          gayaSufiks: r.gaya_sufiks,
          wajibSisipan: r.wajib_sisipan,
          aktif: r.aktif,
        }}
        aksi={`/register/${r.kode}`}
        csrf={csrf}
        tombol="Simpan setelan"
      />
    </section>
  </div>
)

function RiwayatPola({
  r,
  pola,
  hariIni,
}: {
  r: BarisRegister | null
  pola: PolaRow[]
  hariIni: string
}) {
  const semua = [
    ...pola.map((b) => ({ ...b, sejak: tanggalPanjang(b.berlaku_dari) })),
    ...(r ? [{ ...r, berlaku_dari: '', oleh: null, sejak: 'sejak awal' }] : []),
  ]
  return (
    <>
      <h2>Riwayat pola</h2>
      <Tabel
        keterangan="Riwayat pola"
        keteranganTersembunyi
        baris={semua}
        kolom={[
          {
            judul: 'Untuk surat mulai',
            isi: (b) => `${b.sejak}${b.berlaku_dari > hariIni ? ' (akan berlaku)' : ''}`,
          },
          { judul: 'Pola', isi: (b) => <code class="nomor">{b.pola}</code> },
          { judul: 'Unit', isi: (b) => [b.unit, b.subunit].filter(Boolean).join(' / ') || '–' },
          { judul: 'Oleh', isi: (b) => b.oleh ?? '–' },
        ]}
      />
    </>
  )
}

const MulaiTengahTahun = (p: { kode: string; hariIni: string; csrf: string }) => (
  <section class="kartu">
    <h2>Mulai di tengah tahun</h2>
    <p>
      Bila nomor tahun berjalan sudah dipakai di buku lama, <strong>impor</strong> nomor itu atau
      tetapkan nomor terakhirnya. Hanya selama buku tahun itu belum berisi di sini.
    </p>
    <p>
      <Tautan ke={`/register/${p.kode}/impor`}>Impor nomor dari buku lama</Tautan>
    </p>
    <FormSkema
      skema={SkemaMulai}
      awal={{ tahun: Number(p.hariIni.slice(0, 4)) }}
      aksi={`/register/${p.kode}/mulai`}
      csrf={p.csrf}
      tombol="Tetapkan nomor awal"
    />
  </section>
)

export const ContohNomor = ({ contoh, sisipan, galat }: ContohPola) => (
  <>
    <h1>Contoh nomor</h1>
    <p>{galat.length > 0 ? galat.join(' ') : `${contoh} (sisipan: ${sisipan})`}</p>
  </>
)
