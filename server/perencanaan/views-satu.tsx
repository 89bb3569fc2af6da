import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Kirim } from '../platform/ui/kirim.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { tanggalPanjang, waktuSingkat } from '../values/tanggal.js'
import type { Kompetensi } from './acuan.js'
import type { RiwayatOrang } from './queries-orang.js'
import { KATA_TAHAP, FaktaUsulan, Kesenjangan, LencanaTahap } from './views-bagian.js'
import type { SatuUsulan, Tahap } from './queries.js'
import { SkemaPutusan } from './skema.js'

interface Prop {
  usulan: SatuUsulan
  kompetensi: Kompetensi[]
  /** Only for who decides. */
  orang: RiwayatOrang | null
  milikSendiri: boolean
  zona: string
  zonaSingkat: string
  csrf: string
}

export function HalamanUsulan(p: Prop): JSX.Element {
  const { usulan: u } = p
  const konsep = p.milikSendiri && u.tahap === 'konsep'
  const memutus = !p.milikSendiri && u.tahap === 'verifikasi'
  return (
    <>
      <p class="letak">
        {p.milikSendiri ? (
          <Tautan ke="/rencana">Rencana pengembangan kompetensi</Tautan>
        ) : (
          <Tautan ke="/rencana/bawahan">Verifikasi rencana bawahan</Tautan>
        )}
      </p>
      <h1>{u.materi}</h1>
      <p>
        <LencanaTahap tahap={u.tahap} /> {!p.milikSendiri && `${u.nama}, ${u.pd}`}
        {p.milikSendiri && u.tahap === 'verifikasi' && `Menunggu keputusan ${u.atasan}.`}
      </p>
      {u.peringatan && <p class="kabar kabar-peringatan">{u.peringatan}</p>}
      {konsep && u.alasanPutusan && (
        <p class="kabar kabar-peringatan">Dikembalikan untuk direvisi: {u.alasanPutusan}</p>
      )}
      <FaktaUsulan u={u} />
      {konsep && <TindakanKonsep {...p} />}
      {memutus && (
        <section class="kartu">
          <h2>Putuskan</h2>
          <p>Alasan wajib, baik diterima maupun ditolak; pengaju membacanya.</p>
          <FormSkema
            skema={SkemaPutusan}
            aksi={`/rencana/${u.id}/putuskan`}
            csrf={p.csrf}
            tombol="Simpan keputusan"
          />
        </section>
      )}
      {u.profil && <Kesenjangan profil={u.profil} kompetensi={p.kompetensi} />}
      {p.orang && <Orang {...p.orang} />}
      <Riwayat {...p} />
    </>
  )
}

function TindakanKonsep({ usulan: u, csrf }: Prop): JSX.Element {
  return (
    <>
      {!u.pernyataan && (
        <p>Pernyataan belum dicentang: ubah konsep ini dan centang sebelum mengirim.</p>
      )}
      <div class="berjajar">
        {u.pernyataan && (
          <Kirim aksi={`/rencana/${u.id}/kirim`} csrf={csrf} label="Kirim ke atasan" />
        )}
        <Tautan ke={`/rencana/${u.id}/ubah`}>Ubah</Tautan>
        <Kirim aksi={`/rencana/${u.id}/hapus`} csrf={csrf} label="Hapus" />
      </div>
    </>
  )
}

function Orang({ rencana, pelatihan }: RiwayatOrang): JSX.Element {
  return (
    <section>
      <h2>Rencana dan riwayatnya</h2>
      <Tabel
        keterangan="Usulan lainnya"
        kosong="Tidak ada usulan lain yang pernah dikirim."
        baris={rencana}
        kolom={[
          { judul: 'Materi', isi: (r) => r.materi },
          { judul: 'Bentuk', isi: (r) => r.bentuk },
          { judul: 'Tahun', isi: (r) => r.tahun, angka: true },
          { judul: 'JP', isi: (r) => r.jp, angka: true },
          { judul: 'Tahap', isi: (r) => KATA_TAHAP[r.tahap as Tahap] },
        ]}
      />
      <Tabel
        keterangan="Pelatihan yang pernah diikuti"
        kosong="Belum tercatat mengikuti pelatihan kantor ini."
        baris={pelatihan}
        kolom={[
          { judul: 'Pelatihan', isi: (r) => r.nama },
          { judul: 'Selesai', isi: (r) => tanggalPanjang(r.selesai) },
          { judul: 'JP', isi: (r) => r.jp, angka: true },
          {
            judul: 'Hasil',
            isi: (r) => (r.lulus === null ? '' : r.lulus ? 'Lulus' : 'Tidak lulus'),
          },
        ]}
      />
    </section>
  )
}

function Riwayat({ usulan, zona, zonaSingkat }: Prop): JSX.Element {
  return (
    <section>
      <h2>Riwayat</h2>
      <ul>
        {usulan.riwayat.map((r) => (
          <li>
            {waktuSingkat(r.at, zona, zonaSingkat)}: {r.aksi} oleh {r.oleh}
            {r.alasan && `. Alasan: ${r.alasan}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
