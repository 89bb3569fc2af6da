import type { JSX } from 'preact'
import type { WaktuBaku } from '../values/waktu-baku.js'
import type { JumlahLembar } from './jumlah.js'

/** What a row without a number means for its deadline. */
const ARTI: Partial<Record<WaktuBaku['jenis'], string>> = {
  segera: 'sasaran akhir jam kerja hari itu, tidak pernah dihitung melanggar',
  jadwal: 'mengikuti jadwal pelatihan',
  relatif: 'dihitung dari hari terakhir pelatihan',
  rencana: 'dihitung dari tanggal yang direncanakan',
  tanpa: 'tanpa waktu, jadi tanpa tenggat',
  tak_dikenal: 'tidak dikenal, jadi tanpa tenggat dan tidak ditebak; perbaiki pada SOP',
}

/** The total of the times by the clock and by working days, and why both are shown. */
export function JumlahSop({ jumlah }: { jumlah: JumlahLembar }): JSX.Element {
  const { jam, kerja, tanpaAngka } = jumlah
  return (
    <section id="jumlah-waktu">
      <h2>Jumlah waktu</h2>
      <table>
        <caption class="sembunyi">Jumlah waktu menurut dua dasar</caption>
        <thead>
          <tr>
            <th scope="col">Dasar hitung</th>
            <th scope="col" class="angka">
              Jumlah
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">1 hari = 1.440 menit (24 jam)</th>
            <td class="angka">{rentang(jam)}</td>
          </tr>
          <tr>
            <th scope="row">1 hari kerja = 450 menit</th>
            <td class="angka">{rentang(kerja)}</td>
          </tr>
        </tbody>
      </table>
      <p>{alasan(jumlah)}</p>
      {tanpaAngka.length > 0 && (
        <>
          <p>Tidak ikut dijumlahkan, karena tidak menyebut lama:</p>
          <ul>
            {tanpaAngka.map(({ no, waktu, jenis }) => (
              <li>
                Langkah {no}, {waktu ? `“${waktu}”` : 'kosong'}: {ARTI[jenis]}.
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function alasan({ tercetak, cocok, jam, kerja }: JumlahLembar): string {
  const tenggat = 'Tenggat selalu memakai hari kerja dan jam kerja kantor, bukan 24 jam.'
  if (tercetak === null) return `SOP ini tidak mencetak jumlah. ${tenggat}`
  if (jam.maks === kerja.maks || cocok === 'kerja')
    return cocok
      ? `Jumlah tercetak, ${tercetak}, cocok. ${tenggat}`
      : `Jumlah tercetak, ${tercetak}, tidak cocok dengan hitungan. ${tenggat}`
  return cocok === 'jam'
    ? `Jumlah tercetak, ${tercetak}, menghitung satu hari sebagai 24 jam, padahal satu hari kerja hanya 450 menit (Perpres 21 Tahun 2023). ${tenggat}`
    : `Jumlah tercetak, ${tercetak}, tidak cocok dengan kedua dasar. ${tenggat}`
}

const angka = (n: number) => n.toLocaleString('id-ID')
const rentang = ({ min, maks }: { min: number; maks: number }): string =>
  min === maks ? `${angka(maks)} menit` : `${angka(min)} sampai ${angka(maks)} menit`
