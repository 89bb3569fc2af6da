import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { jamDiZona, rentangTanggal, tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import { TautanLuar } from './bagian.js'
import type { SasaranSaya } from './evaluasi.js'
import { hariSesi, jamSesi, KEADAAN_HADIR, namaKelas, persenTampak, type Jam } from './kata.js'
import type { KelasBaris, SatuKelasSaya, SesiSaya } from './saya.js'
import { SkemaLaporan } from './skema.js'

/** All classes of one person. */
export const HalamanKelasSaya = ({
  kelas,
  zona,
}: {
  kelas: readonly KelasBaris[]
  zona: string
}): JSX.Element => (
  <>
    <h1>Kelas saya</h1>
    <Tabel
      keterangan="Pelatihan yang Anda ikuti"
      keteranganTersembunyi
      baris={kelas}
      kosong="Anda belum tercatat sebagai peserta pelatihan. Bila seharusnya tercatat, hubungi panitia."
      kolom={[
        {
          judul: 'Pelatihan',
          isi: (k) => (
            <a class="utama" href={`/kelas/${k.id}`}>
              {namaKelas(k)}
            </a>
          ),
        },
        { judul: 'Waktu', isi: (k) => rentangTanggal(k.mulai, k.selesai) },
        { judul: 'Tempat', isi: (k) => k.tempat },
        { judul: 'JP', isi: (k) => k.jp, angka: true },
        { judul: 'Keadaan', isi: (k) => <Keadaan {...k} /> },
        {
          judul: 'Sertifikat',
          isi: (k) =>
            k.sertifikat ? (
              <>
                <a href={`/kelas/${k.id}/sertifikat`}>{k.sertifikat}</a>
                {k.siasn_at && (
                  <small>diekspor ke SIASN {tanggalPanjang(tanggalDiZona(k.siasn_at, zona))}</small>
                )}
              </>
            ) : (
              '–'
            ),
        },
      ]}
    />
    <p class="berjajar">
      <Tautan ke="/kelas/biodata">Biodata saya</Tautan>{' '}
      <Tautan ke="/riwayat">Riwayat pengembangan kompetensi saya</Tautan>
    </p>
  </>
)

const Keadaan = (k: Pick<KelasBaris, 'lulus' | 'akun_aktif_at'>): JSX.Element => {
  if (k.lulus !== null)
    return k.lulus ? <Lencana jenis="baik">Lulus</Lencana> : <Lencana>Tidak lulus</Lencana>
  return k.akun_aktif_at ? (
    <Lencana jenis="info">Akun aktif</Lencana>
  ) : (
    <Lencana jenis="peringatan">Biodata belum lengkap</Lencana>
  )
}

export interface PropKelasSaya extends SatuKelasSaya {
  evaluasi: readonly SasaranSaya[]
  jam: Jam
  csrf: string
}

/** One class for its participant: what is on, what to read, what to fill in, what came of it. */
export const HalamanSatuKelas = (p: PropKelasSaya): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke="/kelas">Kelas saya</Tautan>
    </p>
    <h1>{namaKelas(p.kelas)}</h1>
    {!p.aktif && (
      <p class="kabar kabar-peringatan">
        Biodata Anda belum lengkap. <a href="/kelas/biodata">Lengkapi sekarang</a>; sesudah itu
        materi, tautan Zoom, dan evaluasi terbuka.
      </p>
    )}
    <Fakta
      isi={[
        ['Waktu', rentangTanggal(p.kelas.mulai, p.kelas.selesai)],
        ['Tempat', p.kelas.tempat],
        [
          'Kehadiran',
          p.jp.semua > 0 && `${p.jp.hadir} dari ${p.jp.semua} JP (${persenTampak(p.jp.persen)})`,
        ],
        ['Hasil', <Hasil {...p} />],
        [
          'Pendaftaran di tempat',
          <a href={`/kelas/${p.kelas.id}/qr`}>Kode QR untuk meja pendaftaran</a>,
        ],
      ]}
    />
    <h2>Jadwal dan daftar hadir</h2>
    <Jadwal {...p} />
    <h2>Materi</h2>
    {p.materi.length === 0 ? (
      <p class="kosong">{p.aktif ? 'Belum ada materi.' : 'Terbuka sesudah biodata lengkap.'}</p>
    ) : (
      <ul class="butir">
        {p.materi.map((m) => (
          <li>
            {m.sha256 ? (
              <a href={`/kelas/materi/${m.id}`}>{m.judul}</a>
            ) : (
              <TautanLuar ke={m.tautan}>{m.judul}</TautanLuar>
            )}
          </li>
        ))}
      </ul>
    )}
    <h2>Evaluasi</h2>
    <Evaluasi {...p} />
    <h2>Laporan pelatihan</h2>
    {p.saya.laporan ? (
      <p>Laporan Anda sudah diterima: {p.saya.laporan}.</p>
    ) : (
      <FormSkema
        skema={SkemaLaporan}
        aksi={`/kelas/${p.kelas.id}/laporan`}
        csrf={p.csrf}
        tombol="Serahkan laporan"
      />
    )}
  </>
)

const Jadwal = ({ sesi, jam }: PropKelasSaya): JSX.Element => (
  <Tabel
    keterangan="Jadwal"
    keteranganTersembunyi
    baris={sesi}
    kosong="Jadwal belum diisi panitia."
    kolom={[
      {
        judul: 'Mata pelatihan',
        isi: (s) => (
          <>
            <span class="utama">{s.mata}</span>
            <small>{s.narasumber.map((n) => n.nama).join('; ')}</small>
          </>
        ),
      },
      {
        judul: 'Waktu',
        isi: (s) => (
          <>
            {hariSesi(s.mulai, jam)}
            <small>{jamSesi(s, jam)}</small>
          </>
        ),
      },
      {
        judul: 'Tempat',
        isi: (s) => (
          <>
            {s.tempat}
            {s.zoom && <TautanLuar ke={s.zoom}>Masuk Zoom</TautanLuar>}
            {s.daring && !s.zoom && <small>Tautan Zoom tampil menjelang mulai</small>}
          </>
        ),
      },
      { judul: 'JP', isi: (s) => s.jp, angka: true },
      { judul: 'Kehadiran', isi: (s) => <Kehadiran s={s} jam={jam} /> },
    ]}
  />
)

function Kehadiran({ s, jam }: { s: SesiSaya; jam: Jam }): JSX.Element {
  if (s.hadir && (s.hadir.keadaan === 'hadir' || s.keadaan !== 'buka'))
    return (
      <>
        <Lencana jenis={s.hadir.keadaan === 'hadir' ? 'baik' : 'peringatan'}>
          {KEADAAN_HADIR[s.hadir.keadaan]}
        </Lencana>
        {s.hadir.keadaan === 'hadir' && (
          <small>
            pukul {jamDiZona(s.hadir.at, jam.zona).replace(':', '.')}
            {s.hadir.telat > 0 && `, terlambat ${s.hadir.telat} menit`}
          </small>
        )}
      </>
    )
  if (s.keadaan === 'buka')
    return (
      <a class="tombol" href={`/kelas/hadir/${s.id}`}>
        Isi daftar hadir
      </a>
    )
  return <span class="redup">{s.keadaan === 'belum' ? 'Belum dibuka' : 'Tidak tercatat'}</span>
}

function Hasil({ saya, sertifikat, kelas }: PropKelasSaya): JSX.Element | string {
  if (saya.lulus === null) return 'Belum ditetapkan'
  if (!saya.lulus) return `Tidak lulus. ${saya.alasan}`
  return (
    <>
      Lulus
      {saya.nilai !== null && `, nilai ${Number(saya.nilai).toLocaleString('id-ID')}`}
      {sertifikat && (
        <>
          . <a href={`/kelas/${kelas.id}/sertifikat`}>Unduh sertifikat {sertifikat}</a>
        </>
      )}
    </>
  )
}

function Evaluasi({ evaluasi, kelas, aktif }: PropKelasSaya): JSX.Element {
  if (!aktif) return <p class="kosong">Terbuka sesudah biodata lengkap.</p>
  if (kelas.tautanEvaluasi)
    return (
      <p>
        <TautanLuar ke={kelas.tautanEvaluasi}>Isi evaluasi</TautanLuar>
      </p>
    )
  return (
    <ul class="butir">
      {evaluasi.map((e) => (
        <li>
          {e.terbuka && !e.sudah ? (
            <a href={`/kelas/${kelas.id}/evaluasi/${e.sasaran}`}>{e.nama}</a>
          ) : (
            e.nama
          )}{' '}
          {e.sudah ? '(sudah diisi)' : !e.terbuka && `(${e.sebab})`}
        </li>
      ))}
    </ul>
  )
}
