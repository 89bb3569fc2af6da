import type { JSX } from 'preact'
import { Lencana, type JenisLencana } from '../platform/ui/badge.js'
import { Kirim } from '../platform/ui/kirim.js'
import { PilihSaringan } from '../platform/ui/pilih-saringan.js'
import { Tabel } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import { rentangTanggal, tanggalPanjang, waktuSingkat } from '../values/tanggal.js'
import { cetakRupiah, rupiah } from '../values/rupiah.js'
import type { SatuRekomendasi } from './queries.js'
import { TAHAP, type Saringan, type Tahap } from './skema.js'
import { FaktaRekomendasi } from './tampilan.js'

const WARNA: Record<Tahap, JenisLencana> = {
  konsep: 'netral',
  terkirim: 'info',
  diterima: 'baik',
  ditolak: 'bahaya',
}
const LencanaTahap = ({ tahap }: { tahap: Tahap }): JSX.Element => (
  <Lencana jenis={WARNA[tahap]}>{TAHAP[tahap]}</Lencana>
)

interface PropDaftar {
  jalur: string
  judul: string
  semua: boolean
  petugas: boolean
  saring: Saringan
  hitung: Record<Tahap, number>
  baris: SatuRekomendasi[]
  berikut: number | null
}

/** Where everything stands, and the list; one's own, or everybody's. */
export function DaftarRekomendasi(p: PropDaftar): JSX.Element {
  const tahap = (Object.keys(TAHAP) as Tahap[]).filter((t) => !p.semua || t !== 'konsep')
  const s = Object.entries({ ...p.saring, sesudah: p.berikut }).filter(([, v]) => v)
  const lanjut = new URLSearchParams(s.map(([k, v]) => [k, String(v)])).toString()
  return (
    <>
      <h1>{p.judul}</h1>
      {p.petugas && (
        <p>
          {p.semua ? (
            <Tautan ke="/rekomendasi">Pengajuan saya</Tautan>
          ) : (
            <Tautan ke="/rekomendasi/semua">Pengajuan semua perangkat daerah</Tautan>
          )}
        </p>
      )}
      <dl class="rekap">
        {tahap.map((t) => (
          <div>
            <dt>{TAHAP[t]}</dt>
            <dd>
              <Tautan ke={`${p.jalur}?tahap=${t}`}>{p.hitung[t]}</Tautan>
            </dd>
          </div>
        ))}
      </dl>
      {!p.semua && (
        <section class="kartu">
          <h2>Pengajuan baru</h2>
          <p>
            Pelatihan di luar kantor ini. Siapkan pindaian surat usulan dari perangkat daerah Anda
            dan surat pemanggilan peserta.
          </p>
          <p class="berjajar">
            <Tautan ke="/rekomendasi/baru/klasikal" kelas="tombol">
              Klasikal
            </Tautan>
            <Tautan ke="/rekomendasi/baru/nonklasikal" kelas="tombol">
              Non Klasikal
            </Tautan>
          </p>
        </section>
      )}
      <h2>Daftar pengajuan</h2>
      <form method="get" action={jalurTautan(p.jalur)} class="saring">
        <label>
          Cari <input type="search" name="cari" value={p.saring.cari} maxLength={100} />
        </label>
        <PilihSaringan
          label="Tahap"
          nama="tahap"
          kini={p.saring.tahap}
          isi={tahap.map((t) => [t, TAHAP[t]])}
        />
        <button>Tampilkan</button>
      </form>
      <Tabel
        keterangan="Daftar pengajuan"
        keteranganTersembunyi
        kosong={
          p.semua
            ? 'Tidak ada pengajuan di sini. Pengajuan baru masuk ke kotak tugas pengelola.'
            : 'Belum ada pengajuan di sini. Mulai dengan salah satu jalur di atas.'
        }
        baris={p.baris}
        kolom={[
          {
            judul: 'Pelatihan',
            isi: (r) => <Tautan ke={`/rekomendasi/${r.id}`}>{r.kegiatan}</Tautan>,
          },
          ...(p.semua
            ? [
                {
                  judul: 'Pengaju',
                  isi: (r: SatuRekomendasi) => (
                    <span>
                      {r.nama}
                      <small>{r.pd}</small>
                    </span>
                  ),
                },
              ]
            : []),
          { judul: 'Bentuk', isi: (r) => r.namaBentuk },
          { judul: 'Lembaga', isi: (r) => r.penyelenggara },
          { judul: 'Pelaksanaan', isi: (r) => rentangTanggal(r.mulai, r.selesai) },
          { judul: 'Biaya', isi: (r) => sebutBiaya(r), angka: true },
          { judul: 'Tahap', isi: (r) => <LencanaTahap tahap={r.tahap} /> },
        ]}
      />
      {p.berikut !== null && (
        <p>
          <Tautan ke={`${p.jalur}?${lanjut}`}>Halaman berikutnya</Tautan>
        </p>
      )}
    </>
  )
}

const sebutBiaya = (r: SatuRekomendasi): string =>
  r.biaya === 0 ? 'tanpa kontribusi' : cetakRupiah(rupiah(r.biaya))

interface Prop {
  r: SatuRekomendasi
  milikSendiri: boolean
  kantor: boolean
  zona: string
  zonaSingkat: string
  csrf: string
}

export function HalamanRekomendasi(p: Prop): JSX.Element {
  const { r } = p
  const saat = (d: Date) => waktuSingkat(d, p.zona, p.zonaSingkat)
  return (
    <>
      <p class="letak">
        <Tautan ke={p.milikSendiri ? '/rekomendasi' : '/rekomendasi/semua'}>
          Pengajuan rekomendasi
        </Tautan>
      </p>
      <h1>{r.kegiatan}</h1>
      <p>
        <LencanaTahap tahap={r.tahap} />{' '}
        {p.milikSendiri ? r.pd : [r.nama, r.jabatan, r.pd].filter(Boolean).join(', ')}
      </p>
      {r.dikirimAt && (
        <p>
          Dikirim {saat(r.dikirimAt)}.{r.diputusAt && ` Diputus ${saat(r.diputusAt)}.`}
        </p>
      )}
      {r.alasanPutusan && (
        <p class={r.tahap === 'ditolak' ? 'kabar kabar-peringatan' : 'kabar'}>
          Alasan: {r.alasanPutusan}
        </p>
      )}
      <Surat r={r} />
      <FaktaRekomendasi r={r} milikSendiri={p.milikSendiri} />
      {p.milikSendiri && r.tahap === 'konsep' && <TindakanKonsep {...p} />}
      {p.milikSendiri && <Berikutnya r={r} />}
      {p.kantor && r.perkaraId && (
        <p>
          <Tautan ke={`/perkara/${r.perkaraId}`}>Buka perkaranya</Tautan>
        </p>
      )}
    </>
  )
}

/** What who asked does next: take part by their plan, or ask anew with what was missing. */
function Berikutnya({ r }: { r: SatuRekomendasi }): JSX.Element | null {
  if (r.tahap === 'diterima' && r.rencana)
    return (
      <p>
        Bila waktunya tiba, mulai dan laporkan kegiatan ini pada{' '}
        <Tautan ke={`/rencana/${r.rencana.id}`}>butir rencananya</Tautan>.
      </p>
    )
  if (r.tahap !== 'ditolak') return null
  const dari = r.rencana ? `?rencana=${r.rencana.id}` : ''
  return (
    <p>
      Sesudah dilengkapi, <Tautan ke={`/rekomendasi/baru/${r.jalur}${dari}`}>ajukan lagi</Tautan>.
    </p>
  )
}

function Surat({ r }: { r: SatuRekomendasi }): JSX.Element | null {
  if (r.tahap !== 'diterima' && r.tahap !== 'ditolak') return null
  if (!r.surat) return <p>Surat kepada {r.pd} sedang disiapkan.</p>
  return (
    <p>
      Surat nomor <span class="nomor">{r.surat.nomor}</span> tanggal{' '}
      {tanggalPanjang(r.surat.tanggal)}
      {r.surat.terkirim ? ` sudah dikirim kepada ${r.pd}. ` : ` menunggu dikirim kepada ${r.pd}. `}
      <a href={jalurTautan(`/rekomendasi/${r.id}/surat.pdf`)}>Unduh surat (PDF)</a>
    </p>
  )
}

function TindakanKonsep({ r, csrf }: Prop): JSX.Element {
  return (
    <>
      {!r.pernyataan && (
        <p>Pernyataan belum dicentang: ubah konsep ini dan centang sebelum mengirim.</p>
      )}
      <div class="berjajar">
        {r.pernyataan && <Kirim aksi={`/rekomendasi/${r.id}/kirim`} csrf={csrf} label="Kirim" />}
        <Tautan ke={`/rekomendasi/${r.id}/ubah`}>Ubah</Tautan>
        <Kirim aksi={`/rekomendasi/${r.id}/hapus`} csrf={csrf} label="Hapus" />
      </div>
    </>
  )
}
