@echo off
rem Copyright (c) 2026 The Stitchbird authors
rem SPDX-License-Identifier: Apache-2.0
rem
rem Opens and runs Stitchbird; builds it first when that is needed.
rem Without arguments it opens the workbench; "stitchbird help" lists the commands.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 > nul
set "root=%~dp0"
set "root=%root:~0,-1%"
set "korean="
for /f "tokens=3" %%l in ('reg query "HKCU\Control Panel\International" /v LocaleName 2^> nul') do set "locale=%%l"
if /i "%locale:~0,2%" == "ko" set "korean=yes"

call :find_java
if not defined jdk (
    call :say "Stitchbird needs a JDK of version 21 or later and found none. Install one, for instance with 'winget install EclipseAdoptium.Temurin.21.JDK', or set JAVA_HOME to it." "스티치버드에는 버전 21 이상의 JDK가 필요하지만 찾지 못했습니다. 'winget install EclipseAdoptium.Temurin.21.JDK' 등으로 설치하거나 JAVA_HOME에 그 위치를 지정하십시오."
    exit /b 1
)

rem A released product carries this script beside its plugins; a clone builds its product.
if exist "%root%\plugins\" (
    set "product=%root%"
    set "cache=%LOCALAPPDATA%\stitchbird\headless"
) else (
    set "product=%root%\releng\org.stitchbird.product\target\products\org.stitchbird.product\win32\win32\x86_64"
    set "cache=%root%\target\headless"
    call :build_when_outdated || exit /b 1
)

if "%~1" == "" goto workbench
if "%~1" == "test" goto test
if "%~1" == "bench" goto bench
if "%~1" == "install" goto install
if /i "%~x1" == ".flow" goto workbench
if /i "%~x1" == ".kf" goto workbench

:headless
set "bundles=%product%\configuration\org.eclipse.equinox.simpleconfigurator\bundles.info"
call :newer "%cache%\java.args" "%bundles%" || call :prepare
if exist "%cache%\java.args" goto fast
call :start_path
"%jdk%\bin\java.exe" -Djava.awt.headless=true %STITCHBIRD_JAVA_OPTIONS% -cp "%path_of_start%" org.stitchbird.cli.start.Start "%product%" "%cache%" %*
exit /b %errorlevel%
:fast
"%jdk%\bin\java.exe" -Djava.awt.headless=true %STITCHBIRD_JAVA_OPTIONS% "@%cache%\java.args" %*
exit /b %errorlevel%

:workbench
call :jar org.eclipse.equinox.launcher
if "%~1" == "" (
    start "Stitchbird" "%jdk%\bin\javaw.exe" --enable-native-access=ALL-UNNAMED "-Dstitchbird.examples=%~dp0examples" %STITCHBIRD_JAVA_OPTIONS% -jar "%found%"
) else (
    start "Stitchbird" "%jdk%\bin\javaw.exe" --enable-native-access=ALL-UNNAMED "-Dstitchbird.examples=%~dp0examples" %STITCHBIRD_JAVA_OPTIONS% -jar "%found%" "%~f1"
)
exit /b 0

:test
set "JAVA_HOME=%jdk%"
cd /d "%root%"
call mvnw.cmd -B -q -fae verify
exit /b %errorlevel%

:bench
if "%~2" == "" (
    for %%f in ("%root%\benchmarks\*.java") do "%jdk%\bin\java.exe" "%%f" "%root%"
) else (
    "%jdk%\bin\java.exe" "%root%\benchmarks\%~2.java" "%root%"
)
exit /b %errorlevel%

:install
call :jar org.eclipse.equinox.launcher
set "language="
if defined korean set "language=-Duser.language=ko -Duser.country=KR"
"%jdk%\bin\java.exe" -Djava.awt.headless=true -XX:TieredStopAtLevel=1 "-Dstitchbird.cache=%cache%" %language% %STITCHBIRD_JAVA_OPTIONS% -jar "%found%" -nosplash -application org.stitchbird.plugins.install -data @none %*
exit /b %errorlevel%

rem Builds the product when it is not there or a source is newer.
:build_when_outdated
set "built=%root%\target\built"
if exist "%product%\plugins\" if exist "%built%" (
    powershell -NoProfile -Command "$b=(Get-Item '%built%').LastWriteTime; foreach($d in 'bundles','features','releng','pom.xml','.mvn'){if(Get-ChildItem (Join-Path '%root%' $d) -Recurse -File -Force|Where-Object{$_.LastWriteTime -gt $b -and $_.FullName -notmatch '[\\/](target|lib|bin|\.polyglot[^\\/]*|\.tycho[^\\/]*)([\\/]|$)'}|Select-Object -First 1){exit 1}}" && exit /b 0
)
if not exist "%root%\target\" mkdir "%root%\target"
call :say "Building Stitchbird: the first time this takes a few minutes ..." "스티치버드를 빌드합니다. 처음에는 몇 분 걸립니다 ..."
type nul > "%root%\target\building"
setlocal
set "JAVA_HOME=%jdk%"
cd /d "%root%"
call mvnw.cmd -B -q -pl releng/org.stitchbird.product -am package > "%root%\target\build.log" 2>&1
set "result=%errorlevel%"
endlocal & set "result=%result%"
if not "%result%" == "0" (
    type "%root%\target\build.log" 1>&2
    call :say "The build failed; the lines above are its log." "빌드가 실패했습니다. 위는 그 로그입니다."
    exit /b 1
)
move /y "%root%\target\building" "%built%" > nul
exit /b 0

rem Whether the first file is there and newer than the second.
:newer
if not exist "%~1" exit /b 1
xcopy /d /l /y "%~2" "%~1" 2> nul | findstr /i "bundles.info" > nul && exit /b 1
exit /b 0

rem What a fast start needs is prepared once for each product.
:prepare
call :start_path
if not exist "%cache%\" mkdir "%cache%"
if exist "%root%\examples\iris\iris.flow" (
    "%jdk%\bin\java.exe" -cp "%path_of_start%" org.stitchbird.cli.start.Prepare "%product%" "%cache%" run "%root%\examples\iris\iris.flow" > "%cache%\prepare.log" 2>&1
) else (
    "%jdk%\bin\java.exe" -cp "%path_of_start%" org.stitchbird.cli.start.Prepare "%product%" "%cache%" nodes > "%cache%\prepare.log" 2>&1
)
exit /b 0

:start_path
call :jar org.eclipse.osgi
set "path_of_start=%found%"
call :jar org.stitchbird.cli
set "path_of_start=%path_of_start%;%found%"
call :jar org.stitchbird.plugins
set "path_of_start=%path_of_start%;%found%"
exit /b 0

rem Finds the jar of a bundle.
:jar
for /f "delims=" %%j in ('dir /b "%product%\plugins\%~1_*.jar"') do set "found=%product%\plugins\%%j"
exit /b 0

rem Sets jdk to a JDK of version 21 or later, when there is one.
:find_java
set "jdk="
if defined JAVA_HOME call :try_java "%JAVA_HOME%"
if defined jdk exit /b 0
for /f "delims=" %%j in ('where java 2^> nul') do call :try_java "%%~dpj.."
if defined jdk exit /b 0
for %%p in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium") do (
    for /d %%j in ("%%~p\*") do call :try_java "%%~fj"
)
exit /b 0

:try_java
if not exist "%~1\release" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
set "version=0"
for /f "usebackq tokens=1,2 delims==." %%a in ("%~1\release") do if "%%a" == "JAVA_VERSION" set "version=%%b"
set "version=%version:"=%"
if %version% geq 21 set "jdk=%~f1"
exit /b 0

:say
if defined korean (echo %~2 1>&2) else (echo %~1 1>&2)
exit /b 0
