# The platform. Build: docker build -t rapport .   Run: docker run -p 127.0.0.1:5080:8080 -v rapport-data:/data rapport
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY Directory.Build.props Directory.Packages.props global.json BannedSymbols.txt .editorconfig ./
COPY src/Rapport/Rapport.csproj src/Rapport/packages.lock.json src/Rapport/
COPY src/Rapport.Web/Rapport.Web.csproj src/Rapport.Web/packages.lock.json src/Rapport.Web/
RUN dotnet restore src/Rapport.Web --locked-mode
COPY src/Rapport src/Rapport
COPY src/Rapport.Web src/Rapport.Web
COPY docs/principles.md docs/
COPY samples/hearth-and-sole samples/hearth-and-sole
RUN dotnet publish src/Rapport.Web -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
ENV RAPPORT_DATA=/data ASPNETCORE_HTTP_PORTS=8080 DOTNET_EnableDiagnostics=0
RUN mkdir /data && chown $APP_UID:$APP_UID /data && chmod 700 /data
COPY --from=build /app /app
WORKDIR /data
USER $APP_UID
VOLUME /data
EXPOSE 8080
# The image has neither curl nor wget; bash speaks enough HTTP. Where AllowedHosts is set it must name localhost, too.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r -t 4 line <&3 && [[ $line == *' 200 '* ]]"]
ENTRYPOINT ["dotnet", "/app/Rapport.Web.dll"]
