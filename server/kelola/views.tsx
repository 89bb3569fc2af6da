import type { JSX } from 'preact'
import { Tautan } from '../platform/ui/tautan.js'
import { CARA } from '../tte/setelan.js'
import type { KeadaanKantor } from './keadaan.js'

/** Address, name, and how it stands. */
type Pintu = readonly [jalur: string, nama: string, keadaan: string]

/** The home of administration: every place where an administrator sets something. */
export const HalamanKelola = ({ k }: { k: KeadaanKantor }): JSX.Element => (
  <>
    <h1>Pengelolaan</h1>
    <div class="kolom-kartu">
      {bagian(k).map(([judul, pintu]) => (
        <section class="kartu">
          <h2>{judul}</h2>
          <ul class="daftar-laporan">
            {pintu.map(([jalur, nama, keadaan]) => (
              <li>
                <Tautan ke={jalur}>{nama}</Tautan>
                <p>{keadaan}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  </>
)

const bagian = (k: KeadaanKantor): readonly (readonly [string, readonly Pintu[]])[] => [
  [
    'Orang dan jabatan',
    [
      ['/pegawai', 'Pegawai', `${k.pegawai} bertugas, ${k.akun} punya akun.`],
      [
        '/jabatan',
        'Unit dan jabatan',
        `${k.unit} unit, ${k.jabatan} jabatan; ${k.kosong} jabatan tanpa pemangku hari ini.`,
      ],
      [
        '/penggantian',
        'Plt. dan Plh.',
        `${k.sementara} bertugas hari ini; menunjuk dan mengakhiri.`,
      ],
      [
        '/jabatan/berwenang',
        'Siapa berwenang menandatangani',
        'Pada tanggal mana pun. Masa jabatan ditetapkan pada halaman pegawainya.',
      ],
    ],
  ],
  [
    'Perangkat daerah dan pengembangan kompetensi',
    [
      [
        '/perangkat',
        'Perangkat daerah',
        `${k.pd} perangkat; tempat tugas dan atasan setiap orang.`,
      ],
      [
        '/perangkat/akun',
        'Akun dan kode awal',
        'Akun bagi orang perangkat lain, banyak sekaligus.',
      ],
      [
        '/usulan/pengusul',
        'Pengusul',
        k.pengusul === 0 ? 'Belum ada yang ditunjuk.' : `${k.pengusul} orang mengusulkan peserta.`,
      ],
      [
        '/rencana/tahun',
        'Tahun perencanaan',
        k.tahunTerbuka
          ? `Rencana ${k.tahunTerbuka} masih menerima pengajuan.`
          : 'Tidak ada tahun yang menerima pengajuan.',
      ],
      ['/rencana/acuan', 'Acuan perencanaan', 'JP lazim, standar kompetensi, dan indikatornya.'],
    ],
  ],
  [
    'Akun dan jejak',
    [
      ['/kantor/keamanan', 'Keamanan akun', 'Siapa wajib memakai verifikasi dua langkah.'],
      ['/pegawai/sesi', 'Sesi semua orang', `${k.sesi} sesi hidup.`],
      ['/pegawai/token', 'Token semua orang', `${k.token} token berlaku.`],
      [
        '/kelola/cadangan',
        'Cadangan kantor',
        'Seluruh isi kantor dalam satu ZIP, untuk dipulihkan.',
      ],
      ['/kelola/konfigurasi', 'Berkas konfigurasi', 'Unduh seluruh pengaturan, atau masukkan.'],
      ['/jejak', 'Jejak perubahan', 'Siapa mengubah apa, kapan, dan apa isinya semula.'],
    ],
  ],
  [
    'Kantor dan naskah',
    [
      ['/kantor', 'Identitas kantor', 'Kop, zona waktu, dan alamat publik.'],
      ['/layanan/standar', 'Standar pelayanan', 'Empat belas komponen dan maklumat bagi umum.'],
      ['/pengaduan/pengaturan', 'Pengaduan', 'Unit dan peran yang menerima, siapa boleh tahu.'],
      ['/kantor/tata-naskah', 'Tata naskah dan lambang', 'Kertas, huruf, tepi, logo.'],
      ['/templat', 'Templat naskah', `${k.templat} templat berlaku.`],
      ['/naskah-jenis', 'Jenis naskah', 'Penanda tangan, cara tanda tangan, register.'],
      ['/kelola/kelulusan', 'Syarat kelulusan', 'Kehadiran, nilai, dan kualifikasi tiap jenis.'],
      ['/sertifikat/setelan', 'Penanda tangan sertifikat', 'Siapa dan dengan sebutan apa.'],
      ['/surat/masuk/pengaturan', 'Surat masuk dan disposisi', 'Instruksi dan pembaca rahasia.'],
      ['/kantor/srikandi', 'Variabel SRIKANDI', 'Nama variabel pada templat SRIKANDI.'],
    ],
  ],
  [
    'Nomor dan arsip',
    [
      ['/register', 'Register dan pola nomor', `${k.register} register dipakai.`],
      ['/klasifikasi', 'Kode klasifikasi', 'Kode arsip beserta jadwal retensinya.'],
      ['/arsip/pengaturan', 'Pengelola dan penyetuju arsip', 'Peran yang mengurus penyusutan.'],
    ],
  ],
  [
    'SOP dan waktu kerja',
    [
      ['/sop', 'SOP dan versinya', `${k.sop} SOP berlaku; jam dan peringatan di halamannya.`],
      [
        '/kelola/sop',
        'Unggah versi SOP',
        'Diagram BPMN: diperiksa, ditinjau, lalu diberi tanggal.',
      ],
      ['/kalender', 'Kalender kerja', `${k.kalender} kalender: jam kerja, Ramadan, hari libur.`],
      ['/tenggat/periksa', 'Pemeriksaan jam tugas', 'Mencocokkan angka dengan catatannya.'],
    ],
  ],
  [
    'Pengiriman dan sambungan',
    [
      [
        '/kantor/pemberitahuan',
        'Surel dan webhook',
        `Surel ${k.surel ? 'disetel' : 'belum disetel'}, webhook ${k.webhook ? 'disetel' : 'belum disetel'}.`,
      ],
      [
        '/pemberitahuan/kiriman',
        'Kiriman tertahan',
        k.kirimanGagal === 0 ? 'Tidak ada yang gagal.' : `${k.kirimanGagal} gagal.`,
      ],
      ['/pemberitahuan/webhook', 'Kiriman webhook', 'Yang dikirim ke gerbang, dan kirim ulang.'],
      [
        '/tte/kantor',
        'Tanda tangan elektronik dan BSrE',
        CARA[k.penanda as keyof typeof CARA] ?? k.penanda,
      ],
      [
        '/kelola/lms',
        'LMS (Moodle)',
        k.lms === 'moodle' ? 'Lewat layanan web.' : 'Lewat tukar berkas.',
      ],
      [
        '/pekerjaan',
        'Pekerjaan latar dan penyimpanan',
        k.simpanan ? `Berkas lama di ${k.simpanan}.` : 'Semua berkas di dalam basis data.',
      ],
    ],
  ],
]
