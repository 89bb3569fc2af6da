/** Passwords guessed first, here and everywhere; lower case, also refused with digits after them. */
export const SANDI_LEMAH: ReadonlySet<string> = new Set(
  `
  1234567890 0987654321 0123456789 1122334455 1234512345 12345678910 123456789a a123456789 9876543210
  1q2w3e4r5t 1qaz2wsx3edc q1w2e3r4t5 qazwsxedcrfv qwertyuiop qwertyuiop123 qwerty12345 qwerty123456
  asdfghjkl asdfghjkl123 zxcvbnm123 zaq12wsxcde abcdefghij abcdefghijk abc1234567 abcd123456 a1b2c3d4e5
  password password12 password123 password1234 passw0rd p@ssw0rd p@ssword p@ssw0rd123 passwordku passwordnya
  admin admin12345 admin123456 administrator administrator1 adminadmin superadmin rootroot changeme letmein
  welcome welcome123 iloveyou iloveyou123 sunshine princess football basketball superman trustno1 monkey dragon
  indonesia indonesiaku indonesiaraya indonesiamerdeka merdeka merdeka1945 pancasila garuda garudapancasila
  bhinnekatunggalika sumpahpemuda jakarta bandung surabaya samarinda tenggarong kutaikartanegara balikpapan
  bismillah bismillahirrahmanirrahim alhamdulillah assalamualaikum astaghfirullah subhanallah allahuakbar muhammad
  sayang sayangku sayangkamu cintaku akucintakamu akusayangkamu rahasia rahasiaku katasandi katasandiku
  kantor kantorku pegawai pegawaiku kepegawaian bkpsdm bkpsdmkukar bpsdm pelatihan bangkom simpeg siasn
  doraemon naruto spongebob persija persib chelsea barcelona manchester realmadrid liverpool
`
    .trim()
    .split(/\s+/),
)
