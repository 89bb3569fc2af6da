import type { JSX } from 'preact'
import { KartuKode } from '../pegawai/kode-awal/kartu.js'
import { Lencana } from '../platform/ui/badge.js'
import { Kirim } from '../platform/ui/kirim.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import { tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import type { AkunPeserta, LembarKode } from './akun.js'
import { KepalaBagian } from './bagian.js'
import { namaKelas, sebutNama } from './kata.js'
import type { KepalaKelas } from './queries.js'

export interface PropAkun {
  kelas: KepalaKelas
  orang: readonly AkunPeserta[]
  alamat: string
  zona: string
  boleh: boolean
  /** May replace the password of an account in use. */
  admin: boolean
  csrf: string
}

/** Accounts of a roster: who has one, who has made use of it, and codes for the others. */
export const HalamanAkun = (p: PropAkun): JSX.Element => {
  const aksi = `/pelatihan/${p.kelas.id}/akun`
  const tanpa = p.orang.filter((o) => !o.akun && !o.kantor).length
  return (
    <KepalaBagian kelas={p.kelas} kini="akun">
      <h2>Akun peserta</h2>
      <dl class="rekap">
        {(
          [
            ['Peserta', p.orang.length],
            ['Punya akun', p.orang.filter((o) => o.akun).length],
            ['Akun aktif', p.orang.filter((o) => o.akun_aktif_at).length],
          ] as const
        ).map(([nama, n]) => (
          <div>
            <dt>{nama}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      <p>
        Akun aktif berarti peserta sudah masuk, mengganti kode awal dengan kata sandi sendiri, dan
        melengkapi biodatanya.
      </p>
      {p.orang.length === 0 ? (
        <p class="kosong">Daftar peserta masih kosong. Impor dilakukan dari tugas pendaftaran.</p>
      ) : (
        <>
          {p.boleh && tanpa > 0 && (
            <Kirim aksi={aksi} csrf={p.csrf} label={`Buat kode awal bagi ${tanpa} tanpa akun`} />
          )}
          <DaftarAkun {...p} aksi={aksi} />
        </>
      )}
    </KepalaBagian>
  )
}

const DaftarAkun = ({ orang, aksi, boleh, admin, csrf, zona }: PropAkun & { aksi: string }) => (
  <form class="formulir" method="post" action={jalurTautan(aksi)}>
    <input type="hidden" name="_csrf" value={csrf} />
    <div class="gulir">
      <table class="daftar">
        <caption class="sembunyi">Akun peserta</caption>
        <thead>
          <tr>
            <th scope="col">Peserta</th>
            <th scope="col">Instansi</th>
            <th scope="col">Akun</th>
          </tr>
        </thead>
        <tbody>
          {orang.map((o) => (
            <tr>
              <td data-label="Peserta">
                {boleh && !o.kantor && (admin || !o.terpakai) ? (
                  <label>
                    <input type="checkbox" name="peserta" value={o.id} /> {sebutNama(o)}
                  </label>
                ) : (
                  sebutNama(o)
                )}
              </td>
              <td data-label="Instansi">{o.instansi || '–'}</td>
              <td data-label="Akun">
                <KeadaanAkun o={o} zona={zona} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    {boleh && (
      <>
        <div class="tindakan">
          <button class="tombol-tipis">Buat kode baru bagi yang dicentang</button>
        </div>
        {!admin && orang.some((o) => o.terpakai && !o.kantor) && (
          <p>
            Akun yang sudah dipakai tidak mendapat kode dari sini, karena kodenya dapat membuka data
            dan usulan pemiliknya. Bila ia lupa kata sandi, mintalah admin Paraf membuatkannya.
          </p>
        )}
      </>
    )}
  </form>
)

function KeadaanAkun({ o, zona }: { o: AkunPeserta; zona: string }): JSX.Element {
  if (o.akun_aktif_at) return <Lencana jenis="baik">Aktif</Lencana>
  if (o.akun)
    return (
      <>
        <Lencana jenis="info">Punya akun</Lencana>
        <small>{o.biodata ? 'belum dicatat aktif' : 'biodata belum lengkap'}</small>
      </>
    )
  if (o.kantor) return <span>Pegawai kantor; akun dibuat admin</span>
  return o.kode_sampai ? (
    <>
      <Lencana jenis="peringatan">Kode belum dipakai</Lencana>
      <small>berlaku sampai {tanggalPanjang(tanggalDiZona(o.kode_sampai, zona))}</small>
    </>
  ) : (
    <Lencana>Belum ada</Lencana>
  )
}

/** Shown once: the cards to cut apart, and the words for the official group, which hold no code. */
export const LembarKodeAwal = ({
  kelas,
  lembar,
  alamat,
}: {
  kelas: KepalaKelas
  lembar: LembarKode
  alamat: string
}): JSX.Element => (
  <>
    <p class="letak tak-cetak">
      <Tautan ke={`/pelatihan/${kelas.id}/akun`}>Akun peserta</Tautan>
    </p>
    <h1 class="tak-cetak">Kode awal {namaKelas(kelas)}</h1>
    {lembar.kode.length === 0 ? (
      <p class="kabar">Tidak ada kode baru; semua yang dituju sudah mempunyai akun.</p>
    ) : (
      <>
        <p class="kabar kabar-peringatan tak-cetak">
          Kode hanya tampil satu kali. Cetak halaman ini sekarang dan serahkan tiap kartu kepada
          orangnya. Kode yang dibuat sebelumnya bagi orang yang sama tidak berlaku lagi.
        </p>
        <section class="tak-cetak">
          <h2>Pesan untuk grup resmi</h2>
          <p class="kartu utuh">{pesanGrup(kelas, alamat)}</p>
        </section>
        <KartuKode
          alamat={alamat}
          kode={lembar.kode.map(({ nama, instansi, kode }) => ({ nama, ket: instansi, kode }))}
        />
      </>
    )}
    {lembar.dilewati.length > 0 && (
      <section class="tak-cetak">
        <h2>Tanpa kode baru</h2>
        <ul class="butir">
          {lembar.dilewati.map((d) => (
            <li>
              {d.nama}: {d.sebab}
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
)

const pesanGrup = (kelas: KepalaKelas, alamat: string): string =>
  [
    `Yth. peserta ${namaKelas(kelas)},`,
    `1. Buka ${alamat}/masuk/awal.`,
    '2. Isi NIP dan kode awal dari panitia, lalu pilih kata sandi Anda sendiri.',
    '3. Masuk, lalu lengkapi biodata pada Kelas saya. Materi, tautan Zoom, daftar hadir, dan evaluasi ada di sana.',
    `Tidak dapat masuk? Laporkan di ${alamat}/masuk/kendala.`,
  ].join('\n')
