import type { Pelaku } from '../values/pelaku.js'
import { Tautan } from '../platform/ui/tautan.js'

/** Who it is for; `luar` also for people of other agencies. */
interface Pintu {
  ke: string
  nama: string
  apa: string
  peran?: readonly string[]
  admin?: true
  luar?: true
}

const PINTU: readonly Pintu[] = [
  { ke: '/kelola', nama: 'Pengelolaan', apa: 'pegawai, jabatan, templat, kalender', admin: true },
  {
    ke: '/surat/masuk/baru',
    nama: 'Catat surat masuk',
    apa: 'nomor agendanya diberikan sendiri',
    peran: ['agendaris'],
  },
  {
    ke: '/perkara/baru',
    nama: 'Mulai perkara',
    apa: 'surat keluar, pelatihan, atau sertifikat, menurut SOP-nya',
    peran: ['pokja', 'pengelola'],
  },
  {
    ke: '/pelatihan',
    nama: 'Pelatihan',
    apa: 'peserta, kelas, LMS, dan sertifikat setiap pelatihan',
    peran: ['pengelola', 'admin-bangkom'],
  },
  {
    ke: '/beranda',
    nama: 'Beranda pimpinan',
    apa: 'keadaan kantor atau bidang Anda',
    peran: ['kepala', 'sekretaris', 'kabid'],
  },
  { ke: '/kelas', nama: 'Kelas saya', apa: 'pelatihan yang Anda ikuti', luar: true },
  {
    ke: '/rencana',
    nama: 'Rencana',
    apa: 'pengembangan kompetensi Anda sendiri tahun depan',
    luar: true,
  },
]

const untuk = (p: Pintu, pelaku: Pelaku): boolean => {
  if (p.admin) return pelaku.admin
  if (p.peran) return pelaku.kursi.some((k) => p.peran!.some((r) => k.peran.includes(r)))
  return p.luar === true && pelaku.luar === true
}

/** What somebody whose inbox is empty can begin with; the first day of anybody looks like that. */
export function LangkahAwal({ pelaku }: { pelaku: Pelaku }) {
  const pintu = PINTU.filter((p) => untuk(p, pelaku))
  if (pintu.length === 0) return null
  return (
    <section class="kartu">
      <h2>Yang dapat Anda mulai</h2>
      <ul class="daftar-laporan">
        {pintu.map((p) => (
          <li>
            <Tautan ke={p.ke}>{p.nama}</Tautan>
            <p>{p.apa}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
