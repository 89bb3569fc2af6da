import type { Knex } from 'knex'

type Tingkat = readonly [deskripsi: string, indikator: string]

/** Nine competences by PermenPANRB 38/2017, five levels each; the sentences on them are our own. */
const SKJ: readonly (readonly [nama: string, tingkat: readonly Tingkat[]])[] = [
  [
    'Integritas',
    [
      ['Jujur pada diri sendiri', 'Menepati janji dan mengakui kesalahan sendiri.'],
      ['Mengajak rekan bertindak benar', 'Mengingatkan rekan bila melanggar aturan kerja.'],
      ['Menjaga etika unit', 'Menegakkan aturan di unitnya dan menindak pelanggaran.'],
      ['Membangun sistem yang bersih', 'Menyusun pengendalian agar penyimpangan tercegah.'],
      ['Menjadi teladan instansi', 'Menetapkan kebijakan integritas dan berani menanggungnya.'],
    ],
  ],
  [
    'Kerja sama',
    [
      ['Ikut dalam tim', 'Mengerjakan bagiannya dan berbagi keterangan.'],
      ['Menjaga kekompakan tim', 'Membantu rekan yang tertinggal dan menghargai pendapat.'],
      ['Mengefektifkan tim', 'Membagi peran dan menyelesaikan perselisihan dalam tim.'],
      ['Bekerja lintas unit', 'Membentuk kerja bersama antarunit dengan hasil terukur.'],
      ['Bekerja lintas instansi', 'Memimpin kemitraan dengan pihak luar pada tingkat kebijakan.'],
    ],
  ],
  [
    'Komunikasi',
    [
      ['Menyampaikan dengan jelas', 'Berbicara dan menulis runtut serta mendengarkan.'],
      ['Menyesuaikan dengan pendengar', 'Memilih cara penyampaian menurut lawan bicara.'],
      ['Menyampaikan hal yang rumit', 'Menjelaskan kebijakan dan menanggapi keberatan.'],
      ['Meyakinkan pemangku kepentingan', 'Memperoleh dukungan atas gagasan unitnya.'],
      ['Mengarahkan pesan instansi', 'Menyusun strategi komunikasi dan mewakili instansi.'],
    ],
  ],
  [
    'Orientasi pada hasil',
    [
      ['Menyelesaikan tugas', 'Bekerja menurut prosedur dan selesai pada waktunya.'],
      ['Meningkatkan cara kerja sendiri', 'Menetapkan sasaran pribadi di atas yang diminta.'],
      ['Menjaga hasil unit', 'Memantau sasaran unit dan memperbaiki yang menyimpang.'],
      ['Mendorong hasil lebih tinggi', 'Menaikkan sasaran dan menyediakan sumber dayanya.'],
      ['Menjamin hasil instansi', 'Menyelaraskan sasaran instansi dengan sasaran daerah.'],
    ],
  ],
  [
    'Pelayanan publik',
    [
      ['Melayani dengan adil', 'Melayani menurut standar tanpa membedakan orang.'],
      ['Memahami kebutuhan', 'Menanyakan kebutuhan dan menindaklanjuti keluhan.'],
      ['Memperbaiki layanan unit', 'Menggunakan hasil survei untuk mengubah cara melayani.'],
      ['Mengembangkan layanan', 'Menyusun layanan baru bersama pemakainya.'],
      ['Menetapkan arah layanan', 'Membuat kebijakan layanan yang menjangkau semua warga.'],
    ],
  ],
  [
    'Pengembangan diri dan orang lain',
    [
      ['Mau belajar', 'Mencari umpan balik dan mengikuti pembelajaran.'],
      ['Membagi pengetahuan', 'Mengajarkan yang dikuasai kepada rekan kerja.'],
      ['Membimbing bawahan', 'Berdialog tentang kinerja dan memberi latihan bertahap.'],
      ['Menyusun pengembangan unit', 'Merencanakan pengembangan pegawai menurut kesenjangan.'],
      ['Membangun budaya belajar', 'Menetapkan kebijakan pengembangan talenta instansi.'],
    ],
  ],
  [
    'Mengelola perubahan',
    [
      ['Mengikuti perubahan', 'Menerima cara kerja baru dan menjalankannya.'],
      ['Menyesuaikan diri', 'Mengubah cara kerja sendiri tanpa menunggu diminta.'],
      ['Membantu orang berubah', 'Menjelaskan alasan perubahan dan mendampingi yang ragu.'],
      ['Memimpin perubahan', 'Merancang perubahan lintas unit dan mengatasi penolakan.'],
      ['Mengarahkan perubahan', 'Menetapkan arah perubahan instansi dan menjaganya.'],
    ],
  ],
  [
    'Pengambilan keputusan',
    [
      ['Mengumpulkan keterangan', 'Mencari data sebelum bertindak menurut prosedur.'],
      ['Menimbang masalah', 'Memilah sebab dan mengusulkan pemecahan.'],
      ['Memutus dengan risiko', 'Membandingkan pilihan dan memutus pada waktunya.'],
      ['Memutus hal yang rumit', 'Memutus dengan pertentangan kepentingan dan data terbatas.'],
      ['Memutus untuk instansi', 'Menetapkan keputusan strategis berdampak jangka panjang.'],
    ],
  ],
  [
    'Perekat bangsa',
    [
      ['Menghargai keberagaman', 'Bergaul tanpa membedakan suku, agama, dan golongan.'],
      ['Menjaga kerukunan', 'Mencegah ucapan dan tindakan yang memecah.'],
      ['Mempersatukan perbedaan', 'Menengahi perselisihan antarkelompok di tempat kerja.'],
      ['Memanfaatkan keberagaman', 'Menyusun kegiatan yang melibatkan berbagai kelompok.'],
      ['Menjadi perekat daerah', 'Membuat kebijakan yang menguatkan persatuan.'],
    ],
  ],
]

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table kompetensi_skj (
      no integer primary key,
      nama text not null,
      jenis text not null check (jenis in ('manajerial', 'sosial kultural'))
    );
    create table tingkat_skj (
      kompetensi integer not null references kompetensi_skj,
      level integer not null check (level between 1 and 5),
      deskripsi text not null,
      indikator text not null,
      primary key (kompetensi, level)
    );
  `)
  await knex('kompetensi_skj').insert(
    SKJ.map(([nama], i) => ({
      no: i + 1,
      nama,
      jenis: i < 8 ? 'manajerial' : 'sosial kultural',
    })),
  )
  await knex('tingkat_skj').insert(
    SKJ.flatMap(([, tingkat], i) =>
      tingkat.map(([deskripsi, indikator], t) => ({
        ...{ kompetensi: i + 1, level: t + 1 },
        ...{ deskripsi, indikator },
      })),
    ),
  )
}
