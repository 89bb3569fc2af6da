import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Kirim } from '../platform/ui/kirim.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import { angka, persen } from '../values/persen.js'
import { rentangTanggal, tanggalPanjang } from '../values/tanggal.js'
import type { BarisResponden, HasilPeriode, Sampel } from './hitung.js'
import { KINERJA } from './ikm.js'
import { desimal, sebutIkm, sebutUnsur } from './kata.js'
import type { Periode } from './periode.js'
import type { PelatihanUsai } from './queries.js'
import type { Rencana } from './rencana.js'
import { SkemaRencana } from './schema.js'
import { UNSUR } from './unsur.js'
import { TabelRencana } from './views-rencana.js'

export interface PropPeriode {
  periode: Periode
  hasil: HasilPeriode
  sampel: Sampel
  responden: readonly BarisResponden[]
  rencana: readonly Rencana[]
  pelatihan: readonly PelatihanUsai[]
  saran: readonly string[]
  /** Of the open link; empty while nobody has said under which address the public finds us. */
  alamat: string
  csrf: string
}

/** One period: what came out, from how many, what is done about it, and how people get in. */
export const HalamanPeriode = (p: PropPeriode): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke="/skm">Survei kepuasan masyarakat</Tautan>
    </p>
    <h1>{p.periode.nama}</h1>
    <Fakta
      isi={[
        ['Tanggal', rentangTanggal(p.periode.mulai, p.periode.selesai)],
        ['IKM', <strong>{sebutIkm(p.hasil.ikm, p.hasil.mutu)}</strong>],
        ['Responden', kataSampel(p)],
        ['Tiga unsur terendah', p.hasil.terendah.map(sebutUnsur).join('; ')],
      ]}
    />
    {p.hasil.responden > 0 && (
      <div class="berjajar tak-cetak">
        <Kirim
          aksi={`/skm/${p.periode.id}/laporan`}
          csrf={p.csrf}
          label="Susun laporan (DOCX dan PDF)"
        />
        <a href={jalurTautan(`/skm/${p.periode.id}/xlsx`)}>Unduh XLSX</a>
      </div>
    )}
    <TabelUnsur hasil={p.hasil} />
    <section>
      <h2>Rencana tindak lanjut</h2>
      <TabelRencana rencana={p.rencana} csrf={p.csrf} />
      <details>
        <summary>Tambah rencana</summary>
        <FormSkema
          skema={SkemaRencana}
          awal={{ unsur: p.hasil.terendah[0] }}
          aksi={`/skm/${p.periode.id}/rencana`}
          csrf={p.csrf}
          tombol="Tambah"
        />
      </details>
    </section>
    <section>
      <h2>Responden</h2>
      <Tabel
        keterangan="Responden menurut isian mereka sendiri"
        keteranganTersembunyi
        baris={p.responden}
        kosong="Belum ada jawaban."
        kolom={[
          { judul: 'Rincian', isi: (r) => <span class="utama">{r.rincian}</span> },
          { judul: 'Segi', isi: (r) => r.segi },
          { judul: 'Jumlah', angka: true, isi: (r) => angka(r.jumlah) },
          { judul: 'Bagian', angka: true, isi: (r) => persen(r.jumlah / p.hasil.responden) },
        ]}
      />
      {p.saran.length > 0 && (
        <details>
          <summary>Saran ({p.saran.length})</summary>
          <ul>
            {p.saran.map((s) => (
              <li class="utuh">{s}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
    <Bagikan {...p} />
  </>
)

function kataSampel({ hasil, sampel }: PropPeriode): string {
  const ada = `${angka(hasil.responden)} orang`
  if (sampel.populasi === 0) return `${ada}; banyaknya penerima layanan belum diketahui`
  const kurang = sampel.krejcieMorgan - hasil.responden
  const asal = sampel.dihitung ? 'penerima layanan menurut daftar peserta' : 'penerima layanan'
  return (
    `${ada} dari ${angka(sampel.populasi)} ${asal}; sampel minimum ${angka(sampel.krejcieMorgan)} ` +
    `(Krejcie-Morgan) atau ${angka(sampel.slovin)} (Slovin 5 %), ` +
    (kurang > 0 ? `masih kurang ${angka(kurang)}` : 'terpenuhi')
  )
}

const TabelUnsur = ({ hasil }: { hasil: HasilPeriode }) => (
  <Tabel
    keterangan="Nilai rata-rata tiap unsur (1 sampai 4), bobot 1/9, dan nilainya pada skala 100"
    baris={hasil.unsur}
    kolom={[
      {
        judul: 'Unsur',
        isi: (_u, i) => (
          <span class="utama">
            {UNSUR[i]!.kode} {UNSUR[i]!.nama}
          </span>
        ),
      },
      { judul: 'Menjawab', angka: true, isi: (u) => angka(u.n) },
      { judul: 'NRR', angka: true, isi: (u) => desimal(u.nrr, 3) },
      { judul: 'NRR tertimbang', angka: true, isi: (u) => desimal(u.tertimbang, 3) },
      { judul: 'Nilai', angka: true, isi: (u) => desimal(u.ikm, 2) },
      {
        judul: 'Mutu',
        isi: ({ mutu }) => (mutu ? `${mutu}, ${KINERJA[mutu].toLowerCase()}` : '–'),
      },
    ]}
  />
)

const Bagikan = ({ periode, pelatihan, alamat, csrf }: PropPeriode) => (
  <section class="tak-cetak">
    <h2>Membagikan survei</h2>
    {alamat ? (
      <div class="dua">
        <p>
          Tautan terbuka, satu jawaban per peramban:{' '}
          <a href={jalurTautan(`/survei/${periode.token}`)}>
            {alamat}/survei/{periode.token}
          </a>
          . Pencegahan dobelnya lebih lemah daripada kartu: orang yang menghapus kuki dapat mengisi
          lagi.
        </p>
        <img src={`/survei/${periode.token}/qr`} width="148" height="148" alt="Kode QR survei" />
      </div>
    ) : (
      <p class="kabar kabar-peringatan">
        Alamat Paraf bagi umum belum diisi pada Setelan kantor, sehingga tautan dan kode QR belum
        dapat dibagikan.
      </p>
    )}
    <Tabel
      keterangan="Kartu survei sesudah pelatihan: satu kode untuk setiap peserta, tanpa nama"
      baris={pelatihan}
      kosong="Belum ada pelatihan berpeserta yang berakhir pada periode ini."
      kolom={[
        {
          judul: 'Pelatihan',
          isi: (l) => (
            <span class="utama">
              {l.nama}
              <small>Berakhir {tanggalPanjang(l.selesai)}</small>
            </span>
          ),
        },
        { judul: 'Peserta', angka: true, isi: (l) => angka(l.peserta) },
        { judul: 'Kartu', angka: true, isi: (l) => angka(l.kartu) },
        { judul: 'Terpakai', angka: true, isi: (l) => angka(l.terpakai) },
        {
          judul: 'Tindakan',
          isi: (l) => (
            <span class="berjajar">
              {l.kartu < l.peserta && (
                <Kirim
                  aksi={`/skm/${periode.id}/kartu/${l.id}`}
                  csrf={csrf}
                  label={l.kartu ? 'Lengkapi kartu' : 'Buat kartu'}
                />
              )}
              {l.kartu > 0 && <Tautan ke={`/skm/${periode.id}/kartu/${l.id}`}>Cetak kartu</Tautan>}
            </span>
          ),
        },
      ]}
    />
  </section>
)
