import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Fakta } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { KOMPONEN, PENYAMPAIAN, type Standar } from './komponen.js'
import { SkemaPeriksa } from './schema.js'

interface Prop {
  standar: (Standar & { nomor: number }) | null
  ditetapkan: string
  janji: Record<'layanan' | 'usulan' | 'pengaduan', { kalimat: string } | null>
  survei: string
  kantor: string
  surel: string
  telepon: string
  csrf: string
}

/** What the office promises, for anyone: the 14 components, the maklumat, and how the promise is kept. */
export const HalamanLayanan = (p: Prop): JSX.Element => (
  <>
    <p class="letak">{p.kantor}</p>
    <h1>Standar pelayanan</h1>
    {p.standar && <p class="utama">{p.standar.nama}</p>}
    <section class="kartu">
      <h2>Janji kami dan kenyataannya</h2>
      <Fakta
        isi={[
          ['Layanan', p.janji.layanan?.kalimat],
          ['Verifikasi usulan peserta', p.janji.usulan?.kalimat],
          ['Pengaduan', p.janji.pengaduan?.kalimat],
        ]}
      />
    </section>
    <p class="berjajar tak-cetak">
      <a class="tombol" href="/aduan">
        Sampaikan pengaduan
      </a>
      {p.survei && <Tautan ke={p.survei}>Isi survei kepuasan</Tautan>}
      <a href="#periksa">Periksa sertifikat atau surat</a>
    </p>
    {p.standar ? (
      <>
        {p.standar.maklumat && (
          <section class="kartu">
            <h2>Maklumat pelayanan</h2>
            <blockquote>“{p.standar.maklumat}”</blockquote>
          </section>
        )}
        <h2>Proses penyampaian layanan</h2>
        <Komponen standar={p.standar} dari={0} sampai={PENYAMPAIAN} />
        <h2>Pengelolaan pelayanan</h2>
        <Komponen standar={p.standar} dari={PENYAMPAIAN} sampai={KOMPONEN.length} />
        <p class="redup">
          Versi {p.standar.nomor}, berlaku sejak {p.ditetapkan}.
        </p>
      </>
    ) : (
      <p class="kosong">Kantor ini belum menetapkan standar pelayanannya di sini.</p>
    )}
    <section id="periksa" class="tak-cetak">
      <h2>Periksa sertifikat atau surat</h2>
      <p>Pindai kode QR pada naskahnya, atau salin alamat yang tercetak di bawahnya.</p>
      <FormSkema skema={SkemaPeriksa} aksi="/layanan/periksa" csrf={p.csrf} tombol="Periksa" />
    </section>
    {(p.surel || p.telepon) && (
      <p>Hubungi kami: {[p.telepon, p.surel].filter(Boolean).join(', ')}.</p>
    )}
  </>
)

/** Some of the 14, by their numbers. */
export const Komponen = (p: { standar: Standar; dari: number; sampai: number }): JSX.Element => (
  <dl class="isi-naskah kartu">
    {KOMPONEN.slice(p.dari, p.sampai).map((nama, i) => {
      const butir = p.standar.komponen[p.dari + i] ?? []
      return (
        <div>
          <dt>
            {p.dari + i + 1}. {nama}
          </dt>
          <dd>
            {butir.length === 1 ? (
              butir[0]
            ) : (
              <ol class="butir">
                {butir.map((b) => (
                  <li>{b}</li>
                ))}
              </ol>
            )}
          </dd>
        </div>
      )
    })}
  </dl>
)
