import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Kirim } from '../platform/ui/kirim.js'
import { Tautan } from '../platform/ui/tautan.js'
import { waktuSingkat } from '../values/tanggal.js'
import type { Kompetensi } from './acuan.js'
import type { RiwayatOrang } from './queries-orang.js'
import { sebutPemenuh, type Pemenuh } from './dipenuhi.js'
import { FaktaUsulan, Kesenjangan, LencanaTahap, Terkunci } from './views-bagian.js'
import { Jalannya, LANJUT } from './views-jalan.js'
import { Orang } from './views-orang.js'
import type { SatuUsulan } from './queries.js'
import { SkemaPutusan } from './skema.js'

interface Prop {
  usulan: SatuUsulan
  kompetensi: Kompetensi[]
  /** Only for who decides. */
  orang: RiwayatOrang | null
  milikSendiri: boolean
  /** The reader may open the case itself. */
  lihatPerkara: boolean
  /** Works for another agency: of a training only its own class opens. */
  luar: boolean
  zona: string
  zonaSingkat: string
  csrf: string
  /** Why it cannot be sent (again); '' while its year is open. */
  terkunci: string
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
      {u.dipenuhi && <Dipenuhi {...p} oleh={u.dipenuhi} />}
      {konsep && <TindakanKonsep {...p} />}
      {p.milikSendiri && u.tugas && <Lanjutkan tugas={u.tugas} />}
      {p.milikSendiri && <Rekomendasi u={u} />}
      {u.pelaksanaan && <Jalannya {...u} pelaksanaan={u.pelaksanaan} />}
      {p.milikSendiri && u.tahap === 'berjalan' && (
        <p>
          Waktunya berubah?{' '}
          <Tautan ke={`/rencana/${u.id}/waktu`}>Perbaiki waktu pelaksanaan</Tautan>
        </p>
      )}
      {memutus && (
        <section class="kartu">
          <h2>Putuskan</h2>
          <Terkunci sebab={p.terkunci} />
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
      {p.orang && <Orang id={u.pegawaiId} {...p.orang} />}
      <Riwayat {...p} />
    </>
  )
}

const PUTUSAN = {
  terkirim: 'menunggu putusan',
  diterima: 'diterima',
  ditolak: 'ditolak',
} as const

/** The recommendation asked for, and the way to ask while there is none that stands. */
function Rekomendasi({ u }: { u: SatuUsulan }): JSX.Element | null {
  const r = u.rekomendasi
  const bisa = u.tahap === 'diterima' && u.jalur !== 'tubel' && !u.dipenuhi
  const belum = !r || r.tahap === 'ditolak'
  if (!r && !bisa) return null
  return (
    <p>
      {r && (
        <>
          Pengajuan rekomendasi: <Tautan ke={`/rekomendasi/${r.id}`}>{PUTUSAN[r.tahap]}</Tautan>
          .{' '}
        </>
      )}
      {bisa && belum && (
        <>
          Bila diselenggarakan di luar kantor pengelola pelatihan:{' '}
          <Tautan ke={`/rekomendasi/baru/${u.jalur}?rencana=${u.id}`}>ajukan rekomendasinya</Tautan>
          .
        </>
      )}
    </p>
  )
}

/** The training that fulfils it; linked where that page opens to who reads. */
function Dipenuhi({ oleh, luar, milikSendiri }: Prop & { oleh: Pemenuh }): JSX.Element {
  const kelas = milikSendiri && oleh.peserta
  const ke = kelas ? `/kelas/${oleh.pelatihanId}` : !luar && `/pelatihan/${oleh.pelatihanId}`
  return (
    <p class="kabar">
      Dipenuhi oleh {ke ? <Tautan ke={ke}>{sebutPemenuh(oleh)}</Tautan> : sebutPemenuh(oleh)}.{' '}
      {milikSendiri &&
        (oleh.peserta
          ? 'Anda sudah tercatat sebagai peserta.'
          : 'Anda belum tercatat sebagai peserta.')}
    </p>
  )
}

function TindakanKonsep({ usulan: u, csrf, terkunci }: Prop): JSX.Element {
  return (
    <>
      {terkunci && (
        <p class="kabar kabar-peringatan">{terkunci} Konsep ini tidak dapat dikirim lagi.</p>
      )}
      {!terkunci && !u.pernyataan && (
        <p>Pernyataan belum dicentang: ubah konsep ini dan centang sebelum mengirim.</p>
      )}
      <div class="berjajar">
        {u.pernyataan && !terkunci && (
          <Kirim aksi={`/rencana/${u.id}/kirim`} csrf={csrf} label="Kirim ke atasan" />
        )}
        {!terkunci && <Tautan ke={`/rencana/${u.id}/ubah`}>Ubah</Tautan>}
        <Kirim aksi={`/rencana/${u.id}/hapus`} csrf={csrf} label="Hapus" />
      </div>
    </>
  )
}

/** The task of the owner that comes next; of a draft its own buttons stand above. */
function Lanjutkan({ tugas }: { tugas: { id: string; handler: string } }): JSX.Element | null {
  const label = LANJUT[tugas.handler]
  if (!label) return null
  return (
    <p>
      <Tautan ke={`/tugas/${tugas.id}`} kelas="tombol">
        {label}
      </Tautan>
    </p>
  )
}

function Riwayat({ usulan, zona, zonaSingkat, lihatPerkara }: Prop): JSX.Element {
  return (
    <section>
      <h2>Riwayat</h2>
      <ul>
        {usulan.riwayat.map((r) => (
          <li>
            {waktuSingkat(r.at, zona, zonaSingkat)}: {r.aksi} oleh {r.oleh}
            {r.alasan &&
              (['dilaporkan', 'dikaitkan', 'diubah'].includes(r.aksi)
                ? ` (${r.alasan})`
                : `. Alasan: ${r.alasan}`)}
          </li>
        ))}
      </ul>
      {lihatPerkara && usulan.perkaraId && (
        <p>
          <Tautan ke={`/perkara/${usulan.perkaraId}`}>Perkara dan gambar alurnya</Tautan>
        </p>
      )}
    </section>
  )
}
